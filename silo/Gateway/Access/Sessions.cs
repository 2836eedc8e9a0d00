using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Who is signed in: a random value in a cookie stands for the token it was had for, and for nothing once that is gone from the
/// configuration. In memory only, so that a restart signs everybody out. Safe for any number of threads.
/// </summary>
internal sealed class Sessions(RoomAccess access, TimeProvider time)
{
    /// <summary>A shift, whatever is done in it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int Most = 1_000;
    private const int RandomBytes = 32;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Signs in by a token; null where it is nobody's.</summary>
    public (Operator Person, string Value)? Begin(string token)
    {
        if (access.Person(token) is not { } person)
        {
            return null;
        }

        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var session = new Session(SHA256.HashData(Encoding.UTF8.GetBytes(token)), time.GetUtcNow() + Lifetime);
        lock (_gate)
        {
            MakeRoom();
            _sessions[Key(value)] = session;
        }

        return (person, value);
    }

    /// <summary>Who is signed in under a value, or null.</summary>
    public Operator? Find(string value)
    {
        lock (_gate)
        {
            return _sessions.TryGetValue(Key(value), out var session) && session.Ends > time.GetUtcNow()
                ? access.PersonByHash(session.TokenHash)
                : null;
        }
    }

    public void End(string value)
    {
        lock (_gate)
        {
            _sessions.Remove(Key(value));
        }
    }

    /// <summary>The value itself is not kept, so that nothing in memory is as good as a cookie.</summary>
    private static string Key(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private void MakeRoom()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _sessions.Where(session => session.Value.Ends <= now).ToList())
        {
            _sessions.Remove(key);
        }

        if (_sessions.Count >= Most)
        {
            _sessions.Remove(_sessions.MinBy(session => session.Value.Ends).Key);
        }
    }

    private sealed record Session(byte[] TokenHash, DateTimeOffset Ends);
}
