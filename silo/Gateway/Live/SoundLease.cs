namespace SituationRoom.Gateway.Live;

/// <summary>
/// Which page makes the room's sounds: one at a time, for as long as it asks again within <see cref="Lasts"/>. In memory of
/// this node alone. The caller sees to it that one thread at a time uses it.
/// </summary>
internal sealed class SoundLease
{
    /// <summary>With a report every five seconds another wall sounds at most 14 s after the last one of a master that died.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(9);

    private string? _holder;
    private DateTimeOffset _until;

    /// <summary>Whether the page holds it.</summary>
    public bool IsHeldBy(string page, DateTimeOffset now) => _holder == page && now < _until;

    /// <summary>Takes it where it is free, or holds it on. Returns whether the page has it.</summary>
    public bool Take(string page, DateTimeOffset now)
    {
        if (_holder is not null && _holder != page && now < _until)
        {
            return false;
        }

        (_holder, _until) = (page, now + Lasts);
        return true;
    }

    /// <summary>Gives it up, where the page has it.</summary>
    public void Leave(string page)
    {
        if (_holder == page)
        {
            _holder = null;
        }
    }
}
