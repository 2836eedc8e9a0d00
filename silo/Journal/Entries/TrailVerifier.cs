using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Entries;

/// <summary>Walks a journal and tells whether every trail entry names the hash of the one before it.</summary>
public sealed class TrailVerifier
{
    private readonly byte[] _last = new byte[TrailChain.HashLength];
    private long _position;

    /// <param name="before">Hash of the trail's last entry before what is walked, hexadecimal; null: it is walked from its beginning.</param>
    public TrailVerifier(string? before = null)
    {
        if (before is not null)
        {
            Convert.FromHexString(before).CopyTo(_last, 0);
        }

        Before = Last;
    }

    /// <summary>Hash of the last entry before what is walked, hexadecimal; zeros where there is none.</summary>
    public string Before { get; }

    /// <summary>Trail entries seen.</summary>
    public long Count { get; private set; }

    /// <summary>Hash of the last one, hexadecimal: what is noted elsewhere proves later that nothing up to it was changed.</summary>
    public string Last => Convert.ToHexStringLower(_last);

    /// <summary>Position of the first entry that does not follow; null while all do.</summary>
    public long? Broken { get; private set; }

    /// <summary>What is wrong there, in one sentence; null while nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Looks at the next block, in the journal's order; false from the first entry that does not follow.</summary>
    public bool Take(JournalBlock block)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var position = block.FirstPosition; Broken is null && reader.Next(); position++)
        {
            if (reader.Kind == EntryKind.Trail)
            {
                Take(reader.Entry, position);
            }
        }

        return Broken is null;
    }

    private void Take(ReadOnlySpan<byte> entry, long position)
    {
        try
        {
            if (!TrailEntry.PreviousOf(entry).SequenceEqual(_last))
            {
                Break(position, _position > 0
                    ? $"the trail's entry at position {position} does not follow from the one at position {_position}: that one was changed, or one between them was taken out"
                    : Before.Any(digit => digit != '0')
                    ? $"the trail's entry at position {position} does not follow from the last one before, whose hash is {Before}"
                    : $"the trail's first entry, at position {position}, names one before it, which is not there");
                return;
            }
        }
        catch (InvalidDataException e)
        {
            Break(position, $"position {position}: {e.Message}");
            return;
        }

        TrailEntry.Hash(entry, _last);
        _position = position;
        Count++;
    }

    private void Break(long position, string fault) => (Broken, Fault) = (position, fault);
}
