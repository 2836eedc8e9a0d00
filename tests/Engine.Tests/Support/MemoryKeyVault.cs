using System.Collections.Concurrent;
using System.Security.Cryptography;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Keys that are forgotten with the test.</summary>
internal sealed class MemoryKeyVault : IKeyVault
{
    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _forgotten = new(StringComparer.Ordinal);

    private int _asked;

    public ReadOnlyMemory<byte> Salt { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>How many keys are kept.</summary>
    public int Count => _keys.Count;

    /// <summary>Where it is not null, no key can be kept.</summary>
    public string? Trouble { get; set; }

    /// <summary>How often it was asked for keys: each is a round trip to a database.</summary>
    public int Asked => _asked;

    public IReadOnlyList<byte[]> GetOrCreate(IReadOnlyList<string> names)
    {
        Interlocked.Increment(ref _asked);
        return Trouble is { } trouble
            ? throw new JournalUnavailableException(trouble)
            : [.. names.Select(name => _forgotten.ContainsKey(name) ? RandomNumberGenerator.GetBytes(32) : _keys.GetOrAdd(name, _ => RandomNumberGenerator.GetBytes(32)))];
    }

    public byte[]? Find(string name)
    {
        Interlocked.Increment(ref _asked);
        return _keys.GetValueOrDefault(name);
    }

    public bool Forget(string name)
    {
        if (Trouble is { } trouble)
        {
            throw new JournalUnavailableException(trouble);
        }

        _forgotten[name] = true;
        return _keys.TryRemove(name, out _);
    }

    /// <summary>As if the keys had been restored from a backup: the name has a key again, and nobody knows that it was forgotten.</summary>
    public void BringBack(string name)
    {
        _forgotten.TryRemove(name, out _);
        _keys[name] = RandomNumberGenerator.GetBytes(32);
    }

    public void Dispose()
    {
    }
}
