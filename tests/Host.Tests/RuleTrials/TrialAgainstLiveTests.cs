using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>A trial over the journal of a room raises what that room raised. Delays are no multiple of the steps, so that a step more or less decides nothing.</summary>
public sealed class TrialAgainstLiveTests
{
    private static readonly BoardNames Names = new("правило", "rule");
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(133);

    private static readonly RuleSet Rules = new(
        [
            new AlertRule { Id = "severe", Kind = RuleKind.Severity, Names = Names, Response = Names, Severity = Severity.Severe, OffDelay = Delay },
            new AlertRule { Id = "lasting", Kind = RuleKind.Severity, Names = Names, Response = Names, Severity = Severity.Moderate, SeverityMost = Severity.Moderate, OnDelay = Delay, OffDelay = Delay },
            new AlertRule { Id = "open", Kind = RuleKind.Count, Names = Names, Response = Names, Priority = 2, Threshold = 6, OnDelay = Delay, OffDelay = Delay },
            new AlertRule { Id = "jam", Kind = RuleKind.Reading, Key = "jam", Names = Names, Response = Names, Priority = 3, Threshold = 8, Window = TimeSpan.FromHours(1), OnDelay = Delay, OffDelay = Delay, SuppressedBy = ["open"] },
            new AlertRule { Id = "lamp", Kind = RuleKind.Reading, Key = "lamp", Names = Names, Response = Names, Priority = 4, Threshold = 8, Window = TimeSpan.FromHours(1), OnDelay = TimeSpan.Zero, OffDelay = TimeSpan.Zero },
        ]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_trial_raises_what_the_room_raised_of_the_same_entries(int seed)
    {
        await using var room = new LiveRoom(RuleTrialRunTests.Settings(), Rules);
        var from = room.Clock.Now;
        var line = new RandomLine(seed);
        for (var step = 0; step < 40 * 12; step++)
        {
            await room.TakeAsync(line.At(step, room.Clock.Now));
        }

        var live = await room.RaisedAsync();
        var period = new RuleTrialPeriod(from.ToUnixTimeMilliseconds(), room.Clock.Now.ToUnixTimeMilliseconds(), (long)LiveRoom.Step.TotalMilliseconds);
        var tried = new RuleTrialRun(RuleTrialRunTests.Settings(), Rules, period, null).Over(await room.BlocksAsync()).Occurrences;
        live.ShouldNotBeEmpty();
        Told(tried).ShouldBe(Told(live));
        foreach (var (one, other) in Sorted(tried).Zip(Sorted(live)))
        {
            Math.Abs(one.RaisedAt - other.RaisedAt).ShouldBeLessThanOrEqualTo((long)LiveRoom.Step.TotalMilliseconds);
        }
    }

    private static IEnumerable<Occurrence> Sorted(IEnumerable<Occurrence> occurrences) =>
        occurrences.OrderBy(occurrence => occurrence.Rule, StringComparer.Ordinal).ThenBy(occurrence => occurrence.Subject.Item, StringComparer.Ordinal).ThenBy(occurrence => occurrence.RaisedAt);

    private static List<(string Rule, AlertSubject Subject, int Priority, int Told, bool Over, int Times)> Told(IEnumerable<Occurrence> occurrences) =>
        [.. Sorted(occurrences).Select(one => (one.Rule, one.Subject, one.Priority, one.Annunciations.Count, one.ReturnedAt is not null, one.Times))];

    /// <summary>What comes in each step: each minute an incident, its end or a change, now and then a lamp that flickers.</summary>
    private sealed class RandomLine(int seed)
    {
        private const int StepsAMinute = 12;
        private readonly Random _random = new(seed);
        private readonly List<string> _open = [];
        private int _made;
        private int _flickers;

        public List<FeedItem> At(int step, DateTimeOffset now)
        {
            var items = new List<FeedItem>();
            if (_flickers > 0 && step % 2 == 0)
            {
                items.Add(new Reading { Key = "lamp", At = now, Value = _flickers-- % 2 == 0 ? 9 : 1 });
            }

            if (step % StepsAMinute == 0)
            {
                items.AddRange(Minute(now));
            }

            return items;
        }

        private IEnumerable<FeedItem> Minute(DateTimeOffset now)
        {
            switch (_random.Next(6))
            {
                case 0 or 1 or 2:
                    _open.Add($"{++_made}");
                    yield return new Report { Id = _open[^1], OccurredAt = now, Severity = _random.Next(2) == 0 ? Severity.Moderate : (Severity)_random.Next(1, 5) };
                    break;
                case 3 when _open.Count > 0:
                    var done = _open[_random.Next(_open.Count)];
                    _open.Remove(done);
                    yield return new Report { Id = done, OccurredAt = now, Status = IncidentStatus.Closed };
                    break;
                case 4:
                    yield return new Reading { Key = "jam", At = now, Value = _random.Next(4, 12) };
                    break;
                case 5 when _flickers == 0:
                    _flickers = 2 * _random.Next(1, 6);
                    break;
                default:
                    break;
            }
        }
    }
}
