using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Archives;

/// <summary>Reads an archive from its beginning, and verifies all of it on the way: checksums, positions without a gap, the trail's chain, the summary.</summary>
public sealed class ArchiveReader(Stream from)
{
    /// <summary>What it says of itself; null until it was read to its end.</summary>
    public ArchiveSummary? Summary { get; private set; }

    /// <summary>The blocks in order. A payload stays valid.</summary>
    /// <exception cref="InvalidDataException">It is no archive, a newer build's, damaged or cut short.</exception>
    public IEnumerable<JournalBlock> Blocks()
    {
        var head = new byte[ArchiveFormat.HeadSize];
        from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ArchiveFormat.CheckHead(head);
        var seen = new Seen();
        while (true)
        {
            var (kind, bytes) = ArchiveFrames.Read(from);
            if (kind == ArchiveFormat.Last)
            {
                Summary = bytes.Length >= ArchiveSummary.Size ? ArchiveSummary.Read(bytes) : throw new InvalidDataException("its summary is cut short");
                seen.Compare(Summary);
                break;
            }

            foreach (var block in ArchiveFrames.Blocks(bytes))
            {
                seen.Take(block);
                yield return block;
            }
        }

        var tail = new byte[ArchiveFormat.TailSize + 1];
        _ = ArchiveFormat.LastFrame(tail.AsSpan(0, from.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)));
    }

    /// <summary>What was seen of blocks, against what the archive says. Where the trail began is known only at the end, so the first link is compared then.</summary>
    private sealed class Seen
    {
        private TrailVerifier? _trail;
        private string? _firstLink;
        private long? _first;
        private long _next;
        private long _blocks;

        public void Take(JournalBlock block)
        {
            if (_first is not null && block.FirstPosition != _next)
            {
                throw new InvalidDataException($"position {_next} is missing");
            }

            (_first, _next) = (_first ?? block.FirstPosition, block.FirstPosition + block.Count);
            _blocks++;
            _firstLink ??= FirstLink(block);
            if (_firstLink is not null)
            {
                _trail ??= new TrailVerifier(_firstLink);
                if (!_trail.Take(block))
                {
                    throw new InvalidDataException(_trail.Fault);
                }
            }
        }

        public void Compare(ArchiveSummary summary)
        {
            if (summary.Blocks != _blocks || summary.Entries != (_first is { } first ? _next - first : 0) || (_first is { } begun && begun != summary.First))
            {
                throw new InvalidDataException($"it says that it holds {summary.Entries} entries from position {summary.First} on, which it does not");
            }

            if ((_trail?.Count ?? 0) != summary.TrailEntries || (_firstLink ?? summary.TrailBefore) != summary.TrailBefore || (_trail?.Last ?? summary.TrailBefore) != summary.TrailAfter)
            {
                throw new InvalidDataException("the trail in it is not the one that it says");
            }
        }

        private static string? FirstLink(JournalBlock block)
        {
            var entries = new EntryReader(block.Payload.Span);
            while (entries.Next())
            {
                if (entries.Kind == EntryKind.Trail)
                {
                    return Convert.ToHexStringLower(TrailEntry.PreviousOf(entries.Entry));
                }
            }

            return null;
        }
    }
}
