using SituationRoom.Feeds.States;
using SituationRoom.Journal;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Serving;

/// <summary>States of feeds in the database that all nodes have in common.</summary>
internal sealed class CommonFeedStates(PostgresStates states) : IFeedStateStore
{
    /// <inheritdoc/>
    public byte[]? Read(string feed)
    {
        try
        {
            return states.Read(feed);
        }
        catch (JournalUnavailableException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string feed, ReadOnlySpan<byte> state) => states.Write(feed, state);
}
