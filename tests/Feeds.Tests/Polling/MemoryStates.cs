using System.Collections.Concurrent;
using SituationRoom.Feeds.States;

namespace SituationRoom.Feeds.Tests.Polling;

/// <summary>States that outlive the feed, but not the test.</summary>
internal sealed class MemoryStates : IFeedStateStore
{
    private readonly ConcurrentDictionary<string, byte[]> _states = new();

    public bool IsFull { get; set; }

    public byte[]? Read(string feed) => _states.GetValueOrDefault(feed);

    public void Write(string feed, ReadOnlySpan<byte> state)
    {
        if (IsFull)
        {
            throw new IOException("no space left");
        }

        _states[feed] = state.ToArray();
    }
}
