using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Works;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Trail;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A book of alerts and a trail in memory, with the commands as they are; its first alert is <c>a1</c>, an S2.</summary>
internal sealed class FakeAlertDesk : IAlertDesk, ITrailDesk, IAlertRoom
{
    private readonly Lock _gate = new();
    private readonly AlertBook _book = new();
    private readonly List<TrailRow> _rows = [];

    public FakeAlertDesk() => Raise(1);

    public RuleSet Rules { get; } = new([new AlertRule { Id = "severe", Kind = RuleKind.Severity, Names = new("Тяжёлое", "Severe"), Response = new("Ехать", "Go") }]);

    /// <summary>What stands on the trail.</summary>
    public IEnumerable<TrailEvent> Said => _rows.Select(row => row.Said);

    public long Now { get; set; } = 1_790_000_000_000;

    public int Operators => 1;

    public long? ShiftEnd => null;

    /// <summary>Raises so many, each in its own cell.</summary>
    public void Raise(int count, int priority = 2)
    {
        for (var number = 0; number < count; number++)
        {
            Append(new AlertChanged
            {
                At = Now,
                Verb = AlertVerb.Raised,
                Before = AlertState.Normal,
                After = new AlertRecord
                {
                    Version = 1, StateVersion = 1, State = AlertState.Unacknowledged, Rule = "severe", Kind = RuleKind.Severity, Names = new("Тяжёлое", "Severe"), Priority = priority, Holds = true,
                    Subject = new AlertSubject("n1", "roads", "a", $"{_rows.Count}"), RaisedAt = Now, AnnunciatedAt = Now, UnseenSince = Now, AckDeadline = Now + 180_000,
                },
                Evidence = [new IncidentName("a", $"{_rows.Count}")],
            });
        }
    }

    public AlertRecord Find(string id) => _book.Find(id)!.Now;

    public ValueTask<AlertAnswer> DoAsync(AlertCommand command, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var decision = AlertCommands.Decide(_book, command, this, Now);
            if (decision.Event is { } said)
            {
                Append(said);
            }

            return ValueTask.FromResult(new AlertAnswer((decision.Event?.After ?? decision.Before) is { } after ? Listed(after) : null, decision.Refusal));
        }
    }

    public ValueTask<AlertList> AlertsAsync(AlertQuery query, CancellationToken cancellationToken)
    {
        var (page, more) = AlertPaging.Of(_book.Standing.Where(entry => entry.Changed > (query.Since ?? -1)), query);
        return ValueTask.FromResult(new AlertList(_book.Version, [.. page.Select(entry => Listed(entry.Now))], [], query.Since is null, more));
    }

    public ValueTask<AlertDetails?> AlertAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_book.Find(id) is { } entry ? new AlertDetails(Listed(entry.Now), [Some.Incident(1)], [.. _rows.Where(row => entry.Positions.Contains(row.Position))]) : null);

    public ValueTask<AlertFigures> AlertFiguresAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(AlertFigures.Of([.. _book.Standing.Select(entry => entry.Now)], [], _book.Annunciations, _book.Floods, Now));

    public ValueTask<TrailResult> AppendAsync(TrailEvent said, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Append(said);
            return ValueTask.FromResult(new TrailResult(_rows.Count, null));
        }
    }

    public ValueTask<IReadOnlyList<TrailRow>> TrailAsync(long? after, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TrailRow>>([.. _rows.Where(row => row.Position > (after ?? 0)).Take(limit)]);

    public ValueTask<IReadOnlyList<TrailRow>> TrailBeforeAsync(long? before, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TrailRow>>([.. _rows.Where(row => row.Position < (before ?? long.MaxValue)).Reverse().Take(limit)]);

    public RuleTerms? Terms(string rule) => null;

    public IReadOnlyList<WorkScope> Suppressing(long now) => [];

    public bool IsDead(string feed) => false;

    public IReadOnlyList<int> EvidenceOf(Condition condition) => [];

    public IncidentName? NameOf(int key) => null;

    private static ListedAlert Listed(AlertRecord alert) => new(alert, new("Пожар, Центральный", "Fire, Central"));

    private void Append(TrailEvent said)
    {
        _rows.Add(new TrailRow(_rows.Count + 1, said, $"{_rows.Count + 1:x64}"));
        if (said is AlertChanged changed)
        {
            _book.Apply(changed, _rows.Count);
        }
    }
}
