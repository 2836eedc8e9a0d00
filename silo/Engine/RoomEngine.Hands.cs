using System.Security.Cryptography;
using System.Text;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Mending;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>Incidents that people enter, follow up and move.</summary>
public sealed partial class RoomEngine : IHandDesk
{
    public ValueTask<HandAnswer> EnterAsync(Report report, Actor by, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(by);

        // The key decides the id, so that an answer that was lost on the way makes no second incident.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{by.Id}\n{key}"));
        var name = new IncidentName(HandFeed.Id, $"c-{Convert.ToHexStringLower(hash.AsSpan(0, 5))}");

        // A key that had to be made while the journal's end is held would have the others wait for the disk.
        Prepare(HandFeed.Id, [report with { Id = name.Id }]);
        return InTurnAsync(name, Decide, cancellationToken);

        (HandDecision, Report?) Decide(DateTimeOffset now) => _fold.Find(name) >= 0
            ? (HandDecision.Already, null)
            : Unknown(report.Category, report.Districts) is { } wrong
            ? (wrong, null)
            : (new HandDecision(
                new IncidentEntered
                {
                    At = now.ToUnixTimeMilliseconds(), By = by, Incident = name, Version = 1, Key = key, Channel = report.Channel ?? Channel.Dispatch,
                },
                null),
                report with { Id = name.Id, Revision = 1, OccurredAt = report.OccurredAt ?? now, Channel = report.Channel ?? Channel.Dispatch, ReceivedBy = by.Post });
    }

    public ValueTask<HandAnswer> FollowAsync(HandCommand command, IncidentStatus status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InTurnAsync(command.Incident, Decide, cancellationToken);

        (HandDecision, Report?) Decide(DateTimeOffset now)
        {
            if (_fold.Find(command.Incident) is not (>= 0 and var key))
            {
                return (NotHeld, null);
            }

            var settled = _fold.Incidents[key].Settled;
            var decision = HandPlanner.Follow(command with { At = now.ToUnixTimeMilliseconds() }, _fold.Hands.Of(key), settled.Status, status);
            return (decision, decision.Said is null ? null : new Report
            {
                Id = command.Incident.Id, Revision = command.Version + 1, OccurredAt = now, Status = status, Channel = settled.Channel,
            });
        }
    }

    public ValueTask<HandAnswer> MoveAsync(HandCommand command, string? category, string? district, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InTurnAsync(command.Incident, now => (Decide(now), null), cancellationToken);

        HandDecision Decide(DateTimeOffset now)
        {
            if (Unknown(category, district is null ? [] : [district]) is { } wrong)
            {
                return wrong;
            }

            if (_fold.Find(command.Incident) is not (>= 0 and var key))
            {
                return NotHeld;
            }

            var mark = _fold.Hands.Of(key);
            var before = _fold.PlaceOf(key);
            var incident = _fold.Incidents[key];
            return HandPlanner.Move(
                command with { At = now.ToUnixTimeMilliseconds() },
                mark,
                before,
                (category, district is null ? null : [district]),
                (mark is { Category: >= 0 } ? before.Category : null, mark is { Area: >= 0 } ? before.Districts : null),
                place => _encoder.Says((command.Incident.Feed, incident.Settled.Channel), place, incident.Settled.Kind, incident.OccurredAt / 1000));
        }
    }

    public ValueTask<HandAnswer> ReleaseAsync(HandCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InTurnAsync(command.Incident, now => (Decide(now), null), cancellationToken);

        HandDecision Decide(DateTimeOffset now) => _fold.Find(command.Incident) is >= 0 and var key
            ? HandPlanner.Release(command with { At = now.ToUnixTimeMilliseconds() }, _fold.Hands.Of(key), _fold.PlaceOf(key), _fold.PlaceByReports(key))
            : NotHeld;
    }

    public async ValueTask<HandPicture?> HandAsync(IncidentName incident, CancellationToken cancellationToken)
    {
        var (picture, positions) = await AskAsync(
            () =>
            {
                if (_fold.Find(incident) is not (>= 0 and var key))
                {
                    return default;
                }

                var mark = _fold.Hands.Of(key);
                return (new HandPicture(
                    incident,
                    mark?.Version ?? 0,
                    _fold.Incidents[key].Settled.Status,
                    _fold.PlaceOf(key),
                    _fold.PlaceByReports(key),
                    mark is { IsMoved: true },
                    []), mark?.Positions ?? []);
            },
            cancellationToken).ConfigureAwait(false);
        return picture is null ? null : picture with { History = await _trail.ReadAsync(positions, cancellationToken).ConfigureAwait(false) };
    }

    private static HandDecision NotHeld { get; } = HandDecision.Refuse(HandRefusalKind.Unknown, "no such incident is held: it was never reported, or it ended more than 30 days ago", ProblemCode.IncidentUnknown);

    private async ValueTask<HandAnswer> InTurnAsync(IncidentName name, Func<DateTimeOffset, (HandDecision Decision, Report? Report)> decide, CancellationToken cancellationToken) =>
        await NotedAsync(() => decide(RoomNow()), cancellationToken).ConfigureAwait(false) is { } refusal ? new HandAnswer(null, refusal)
        : await HandAsync(name, cancellationToken).ConfigureAwait(false) is { } picture ? new HandAnswer(picture, null)
        : new HandAnswer(null, NotHeld.Refusal);

    /// <summary>Commits what is decided: an event, with the report that goes with it where there is one, together or not at all; why not, or null.</summary>
    private async ValueTask<HandRefusal?> NotedAsync(Func<(HandDecision Decision, Report? Report)> decide, CancellationToken cancellationToken)
    {
        HandRefusal? refusal = null;
        var noted = await DecideAsync(
            () =>
            {
                var (decision, report) = decide();
                refusal = decision.Refusal;
                return decision.Said is not { } said ? null : report is null ? Submission.Of(said) : Entered(said, report, ref refusal);
            },
            cancellationToken).ConfigureAwait(false);
        return refusal ?? (noted.Refusal is { } unavailable ? new HandRefusal(HandRefusalKind.Unavailable, unavailable) : null);
    }

    private Submission? Entered(TrailEvent said, Report report, ref HandRefusal? refusal)
    {
        try
        {
            return _encoder.Encode(new Delivery(HandFeed.Id, RoomClock(), [report]), said);
        }
        catch (JournalUnavailableException e)
        {
            refusal = new HandRefusal(HandRefusalKind.Unavailable, e.Message);
            return null;
        }
    }

    /// <summary>The clock that receipt is told by, from any thread.</summary>
    private DateTimeOffset RoomClock() => _parts.Time.GetUtcNow().AddMilliseconds(_writer.Ahead);

    /// <summary>Why a place can't be had; null where it can. On the engine's thread.</summary>
    private HandDecision? Unknown(string? category, IReadOnlyList<string> districts) =>
        category is not null && _fold.Settings.Categories.All(known => known.Code != category)
            ? HandDecision.Refuse(HandRefusalKind.Impossible, $"category: the city has no category {category}; send the code of one", ProblemCode.CategoryUnknown)
        : districts.FirstOrDefault(code => _fold.Settings.Districts.All(known => known.Code != code)) is { } district
            ? HandDecision.Refuse(HandRefusalKind.Impossible, $"district: the city has no district {district}; send the code of one", ProblemCode.DistrictUnknown)
        : null;
}
