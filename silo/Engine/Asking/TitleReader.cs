using SituationRoom.Core.Fold;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Asking;

/// <summary>
/// Reads from the journal the titles of incidents that became notable after their title came: the fold keeps no title
/// of the others, and the order in which reports come must not decide what a wall shows. On the engine's thread, a few
/// a second.
/// </summary>
internal sealed class TitleReader(IJournal journal)
{
    private const int MostAtOnce = 8;

    public void Read(RoomFold fold)
    {
        foreach (var key in fold.Spotlight.Untitled.Take(MostAtOnce).ToArray())
        {
            var position = fold.TitlePosition(key);
            fold.Spotlight.TellTitle(key, Block(position) is { } found ? TitleAt(found, position) : default);
        }
    }

    private JournalBlock? Block(long position)
    {
        try
        {
            var reading = journal.ReadBlockAsync(position, CancellationToken.None);
            return reading.IsCompletedSuccessfully ? reading.Result : reading.AsTask().GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            // A title that can't be read is no reason for the room to stop: the category's name stands for it.
            return null;
        }
    }

    private static ReadOnlySpan<byte> TitleAt(JournalBlock block, long position)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            if (at == position)
            {
                return ReportEntry.Read(reader.Entry).Title;
            }
        }

        return default;
    }
}
