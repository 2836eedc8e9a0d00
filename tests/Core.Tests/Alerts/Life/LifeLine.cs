using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>A line of time by hand: conditions are set, seconds pass, people act, and every event is folded and kept.</summary>
internal sealed class LifeLine
{
    public static readonly Actor Lead = new("ivanova", "Иванова", "lead", "смена 1");
    public static readonly Actor Dispatcher = new("petrov", "Петров", "dispatcher", "смена 1");
    public static readonly Actor Administrator = new("root", "Администратор", "administrator", null);
    private readonly Dictionary<AlertPoint, Condition> _conditions = [];
    private AlertMachine _machine;
    private long _position;

    public LifeLine() => _machine = new AlertMachine(Room);

    public SomeRoom Room { get; } = new();

    public AlertBook Book { get; private set; } = new();

    public List<(long Position, TrailEvent Said)> Told { get; } = [];

    public long Now { get; set; } = 1_790_000_000_000;

    /// <summary>Called with each event before it is folded.</summary>
    public Action<AlertBook, TrailEvent>? Watch { get; set; }

    public static AlertPoint Fire(string item = "1") => new(SomeRoom.Severe, new AlertSubject("n1", "safety/fire", "a", item));

    public static AlertPoint Urgent { get; } = new(SomeRoom.Hurried, new AlertSubject("n1", "safety/fire", "a", "urgent"));

    public static AlertPoint Crowd { get; } = new(SomeRoom.Crowd, new AlertSubject("n1", null));

    public static AlertPoint Flicker { get; } = new(SomeRoom.Flicker, new AlertSubject(null, null, "traffic", "lamp"));

    public static AlertPoint Jam { get; } = new(SomeRoom.Jam, new AlertSubject("n1", null, "traffic", "jam"));

    public AlertRecord? At(AlertPoint point) => Book.At(point)?.Now;

    /// <summary>From now on the condition is so; null: clear.</summary>
    public LifeLine Set(AlertPoint point, int? priority, double? value = null, bool holds = true, Mode mode = Mode.Actual)
    {
        if (priority is { } given)
        {
            _conditions[point] = new Condition(point.Rule, point.Subject, given, holds, Clear: false, value, 10, [], mode);
        }
        else
        {
            _conditions.Remove(point);
        }

        return this;
    }

    /// <summary>Lets seconds pass one by one, the rules being evaluated at each.</summary>
    public LifeLine Pass(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Now += LifeTimes.Second;
            Step();
        }

        return this;
    }

    /// <summary>One evaluation; how many events it made.</summary>
    public int Step()
    {
        Book.Advance(Now);
        var events = _machine.Step(Book, [.. _conditions.Values], isWhole: true, Now);
        foreach (var said in events)
        {
            Fold(said);
        }

        return events.Count;
    }

    /// <summary>The delays begin anew, and the book is made again of what was told, as it was written.</summary>
    public void Restart()
    {
        _machine = new AlertMachine(Room);
        Book = Replayed();
    }

    public AlertBook Replayed()
    {
        var book = new AlertBook();
        foreach (var (position, said) in Told)
        {
            book.Advance(said.At);
            Apply(book, TrailJson.Read(TrailJson.Write(said)), position);
        }

        return book;
    }

    public AlertDecision Do(AlertCommand command)
    {
        var decision = AlertCommands.Decide(Book, command, Room, Now);
        if (decision.Event is { } said)
        {
            Fold(said);
        }

        return decision;
    }

    /// <summary>A command about the point's alert as it is now.</summary>
    public AlertDecision Do(AlertVerb verb, AlertPoint point, Actor? by = null, Func<AlertCommand, AlertCommand>? with = null)
    {
        var alert = At(point)!;
        var command = new AlertCommand(verb, alert.Id, alert.Version, by ?? Lead);
        return Do(with?.Invoke(command) ?? command);
    }

    private static void Apply(AlertBook book, TrailEvent said, long position)
    {
        switch (said)
        {
            case AlertChanged changed:
                book.Apply(changed, position);
                break;
            case FloodBegan began:
                book.Apply(began);
                break;
            case FloodEnded ended:
                book.Apply(ended);
                break;
            default:
                throw new InvalidOperationException($"{said}");
        }
    }

    private void Fold(TrailEvent said)
    {
        Watch?.Invoke(Book, said);
        _position++;
        Told.Add((_position, said));
        Apply(Book, said, _position);
    }
}
