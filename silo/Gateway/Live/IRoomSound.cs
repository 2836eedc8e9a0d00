namespace SituationRoom.Gateway.Live;

/// <summary>Which page makes the room's sounds: one of all pages on all nodes, for as long as it asks again within <see cref="Lasts"/>. Any thread may ask.</summary>
public interface IRoomSound
{
    /// <summary>With a report every five seconds another wall sounds at most 14 s after the last one of a master that died.</summary>
    static readonly TimeSpan Lasts = TimeSpan.FromSeconds(9);

    /// <summary>Takes it for a page where it is free, or holds it on. Returns whether the page has it; false, too, where that can't be told now.</summary>
    /// <param name="page">The page's own id.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    ValueTask<bool> TakeAsync(string page, CancellationToken cancellationToken);

    /// <summary>Gives it up, where the page has it.</summary>
    /// <param name="page">The page's own id.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    ValueTask LeaveAsync(string page, CancellationToken cancellationToken);

    /// <summary>Whether any page has it; true, too, where that can't be told now.</summary>
    /// <param name="cancellationToken">Ends the asking.</param>
    ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken);
}
