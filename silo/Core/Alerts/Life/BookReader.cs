using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>Reads what <see cref="BookWriter"/> wrote.</summary>
internal sealed class BookReader(BinaryReader reader)
{
    private readonly List<string> _words = [];

    public BookState Read() => new(
        reader.ReadInt64(),
        reader.ReadInt64(),
        reader.ReadInt64(),
        All(Entry),
        All(Entry),
        All(() => new KeyMemory(Word()!, reader.ReadString(), (AlertVerb)reader.ReadByte(), reader.ReadString(), reader.ReadInt64(), Alert())),
        All(() => new PointRaises(Word()!, Subject(), All(reader.ReadInt64))),
        All(() => new Annunciation(reader.ReadInt64(), reader.ReadInt32(), Word()!)),
        All(() => new FloodRecord(reader.ReadInt64(), Number(), reader.ReadInt32(), reader.ReadInt32())));

    private AlertEntry Entry() => new(
        Alert(),
        reader.ReadInt64(),
        All(() => new IncidentName(Word()!, reader.ReadString())),
        All(reader.ReadInt64),
        reader.ReadBoolean() ? new UndoMemory(Alert(), Word()!, reader.ReadInt64()) : null);

    // The members are read in this order, as an object initialiser runs.
    private AlertRecord Alert() => new()
    {
        Id = reader.ReadString(),
        Version = reader.ReadInt32(),
        State = (AlertState)reader.ReadByte(),
        StateVersion = reader.ReadInt32(),
        StateBy = Person(),
        StateAt = reader.ReadInt64(),
        Rule = Word()!,
        Kind = (RuleKind)reader.ReadByte(),
        Names = new BoardNames(Word()!, Word()!),
        Subject = Subject(),
        Priority = reader.ReadInt32(),
        Holds = reader.ReadBoolean(),
        RaisedAt = reader.ReadInt64(),
        AnnunciatedAt = Number(),
        UnseenSince = Number(),
        AckDeadline = Number(),
        Value = Measure(),
        Threshold = Measure(),
        ReturnedAt = Number(),
        SeenAt = Number(),
        SeenBy = Person(),
        FirstSeenAt = Number(),
        SeenInTime = reader.ReadByte() switch { 0 => null, 1 => false, _ => true },
        Owner = Word(),
        OwnerShown = Word(),
        AssignedUntil = Number(),
        ShelvedAt = Number(),
        ShelvedUntil = Number(),
        ShelvedReason = Word(),
        Shelvings = reader.ReadInt32(),
        ShelvedFor = reader.ReadInt64(),
        SuppressedBy = Word(),
        Steps = reader.ReadInt32(),
        Escalated = reader.ReadInt32(),
        EscalatedTo = Word(),
        Times = reader.ReadInt32(),
        Mode = reader.ReadInt32(),
        Outcome = Word(),
    };

    private AlertSubject Subject() => new(Word(), Word(), Word(), reader.ReadBoolean() ? reader.ReadString() : null);

    private Actor? Person() => reader.ReadBoolean() ? new Actor(Word()!, Word()!, Word()!, Word()) : null;

    private long? Number() => reader.ReadBoolean() ? reader.ReadInt64() : null;

    private double? Measure() => reader.ReadBoolean() ? reader.ReadDouble() : null;

    private string? Word()
    {
        var number = reader.Read7BitEncodedInt();
        if (number == 0)
        {
            return null;
        }

        if (number == 1)
        {
            _words.Add(reader.ReadString());
            return _words[^1];
        }

        return _words[number - 2];
    }

    private T[] All<T>(Func<T> read)
    {
        var all = new T[reader.ReadInt32()];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = read();
        }

        return all;
    }
}
