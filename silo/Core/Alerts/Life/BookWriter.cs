using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>
/// Writes a book of alerts as bytes for snapshots of the fold, member by member: thousands stand in a storm, and a start has to read them in
/// milliseconds. Words that many alerts share are written once and numbered from then on. Its counterpart is <see cref="BookReader"/>.
/// </summary>
internal sealed class BookWriter(BinaryWriter writer)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    public void Write(AlertBook book)
    {
        writer.Write(book.Version);
        writer.Write(book.Forgotten);
        writer.Write(book.Raised);
        All(book.Standing, Entry);
        All(book.Ended, Entry);
        All(book.Keys, Key);
        All(book.Raises, raises =>
        {
            Word(raises.Key.Rule);
            Subject(raises.Key.Subject);
            All(raises.Value, writer.Write);
        });
        All(book.Annunciations, one =>
        {
            writer.Write(one.At);
            writer.Write(one.Priority);
            Word(one.Source);
        });
        All(book.Floods, flood =>
        {
            writer.Write(flood.Since);
            Number(flood.Until);
            writer.Write(flood.Count);
            writer.Write(flood.Peak);
        });
    }

    private void Entry(AlertEntry entry)
    {
        Alert(entry.Now);
        writer.Write(entry.Changed);
        All(entry.Evidence, name =>
        {
            Word(name.Feed);
            writer.Write(name.Id);
        });
        All(entry.Positions, writer.Write);
        writer.Write(entry.Undo is not null);
        if (entry.Undo is { } undo)
        {
            Alert(undo.Before);
            Word(undo.By);
            writer.Write(undo.At);
        }
    }

    private void Key(KeyMemory memory)
    {
        Word(memory.By);
        writer.Write(memory.Key);
        writer.Write((byte)memory.Verb);
        writer.Write(memory.Alert);
        writer.Write(memory.At);
        Alert(memory.After);
    }

    private void Alert(AlertRecord alert)
    {
        writer.Write(alert.Id);
        writer.Write(alert.Version);
        writer.Write((byte)alert.State);
        writer.Write(alert.StateVersion);
        Person(alert.StateBy);
        writer.Write(alert.StateAt);
        Word(alert.Rule);
        writer.Write((byte)alert.Kind);
        Names(alert.Names);
        Subject(alert.Subject);
        writer.Write(alert.Priority);
        writer.Write(alert.Holds);
        writer.Write(alert.RaisedAt);
        Number(alert.AnnunciatedAt);
        Number(alert.UnseenSince);
        Number(alert.AckDeadline);
        Measure(alert.Value);
        Measure(alert.Threshold);
        Number(alert.ReturnedAt);
        Number(alert.SeenAt);
        Person(alert.SeenBy);
        Number(alert.FirstSeenAt);
        writer.Write(alert.SeenInTime switch { null => (byte)0, false => (byte)1, true => (byte)2 });
        Word(alert.Owner);
        Word(alert.OwnerShown);
        Number(alert.AssignedUntil);
        Number(alert.ShelvedAt);
        Number(alert.ShelvedUntil);
        Word(alert.ShelvedReason);
        writer.Write(alert.Shelvings);
        writer.Write(alert.ShelvedFor);
        Word(alert.SuppressedBy);
        writer.Write(alert.Steps);
        writer.Write(alert.Escalated);
        Word(alert.EscalatedTo);
        writer.Write(alert.Times);
        writer.Write(alert.Mode);
        Word(alert.Outcome);
    }

    private void Subject(in AlertSubject subject)
    {
        Word(subject.District);
        Word(subject.Category);
        Word(subject.Feed);
        Text(subject.Item);
    }

    private void Names(BoardNames names)
    {
        Word(names.Ru);
        Word(names.En);
    }

    private void Person(Actor? person)
    {
        writer.Write(person is not null);
        if (person is not null)
        {
            Word(person.Id);
            Word(person.Name);
            Word(person.Role);
            Word(person.Post);
        }
    }

    private void Number(long? value)
    {
        writer.Write(value is not null);
        if (value is { } number)
        {
            writer.Write(number);
        }
    }

    private void Measure(double? value)
    {
        writer.Write(value is not null);
        if (value is { } number)
        {
            writer.Write(number);
        }
    }

    private void Text(string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            writer.Write(value);
        }
    }

    /// <summary>0: none; 1: a word that comes for the first time, then the word; else the word's number plus two.</summary>
    private void Word(string? value)
    {
        if (value is null)
        {
            writer.Write7BitEncodedInt(0);
        }
        else if (_words.TryGetValue(value, out var number))
        {
            writer.Write7BitEncodedInt(number + 2);
        }
        else
        {
            _words.Add(value, _words.Count);
            writer.Write7BitEncodedInt(1);
            writer.Write(value);
        }
    }

    private void All<T>(IReadOnlyCollection<T> all, Action<T> write)
    {
        writer.Write(all.Count);
        foreach (var one in all)
        {
            write(one);
        }
    }
}
