using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>Makes the report of an incident of a publication: pure, by the publication's own time.</summary>
/// <param name="definition">How the feed is understood.</param>
/// <param name="publishedAt">The publication's time, UTC; null: not known.</param>
/// <param name="isComplete">Whether the publication lists everything that is active.</param>
internal sealed class SituationReport(Datex2Definition definition, DateTimeOffset? publishedAt, bool isComplete)
{
    private readonly bool _drafts = (definition.Planned ?? (isComplete ? PlannedRule.Draft : PlannedRule.Open)) == PlannedRule.Draft;

    public Report Make(SituationFacts facts)
    {
        // A clock of its own for a document that says no time: the newest version that it holds.
        var moment = publishedAt ?? VersionAt(facts);
        var states = facts.Records.Select(record => record.StateAt(moment)).ToArray();
        var state = Overall(states);
        var ordered = Ordered(facts.Records, states);
        var lead = ordered.FirstOrDefault();
        var placed = ordered.FirstOrDefault(record => record.Place.Position is not null)?.Place.Position;
        var comments = ordered.SelectMany(record => record.Comments).Distinct(StringComparer.Ordinal).ToArray();
        return new Report
        {
            Id = facts.Id,
            Revision = Revision(facts),
            OccurredAt = At(facts, state, moment),
            Kind = IncidentKind.Incident,
            Status = state switch
            {
                RecordState.Ended => IncidentStatus.Closed,
                RecordState.Cancelled => IncidentStatus.Cancelled,
                RecordState.Running or RecordState.Planned => IncidentStatus.Open,
                _ => throw new ArgumentOutOfRangeException(nameof(facts)),
            },
            Severity = facts.OverallSeverity ?? ordered.Max(record => record.Severity),
            Mode = state == RecordState.Planned && _drafts && facts.Mode == Mode.Actual ? Mode.Draft : facts.Mode,
            Category = Category(ordered),
            Latitude = placed?.Latitude,
            Longitude = placed?.Longitude,
            Address = SituationTexts.Address(ordered),
            Title = SituationTexts.Title(lead, SituationTexts.IsPublic(facts) ? comments.FirstOrDefault() : null),
            Text = SituationTexts.Text(comments),
            People = People(facts.Records),
            Links = [.. ordered.SelectMany(record => record.Links).Distinct(StringComparer.Ordinal).Take(ReportLimits.Links)],
            Person = SituationTexts.Inner(ordered),
            Extras = SituationExtras.Of(facts, states, ordered, placed is null),
        };
    }

    /// <summary>
    /// The highest number that the situation or a record of it bears as its version, since senders count up one or the other; without any the
    /// time of the newest version in milliseconds.
    /// </summary>
    private static long? Revision(SituationFacts facts) =>
        Greater(facts.Version, facts.Records.Max(record => record.Version)) ?? VersionAt(facts)?.ToUnixTimeMilliseconds();

    private static long? Greater(long? one, long? other) => one is null || other > one ? other : one;

    private static DateTimeOffset? VersionAt(SituationFacts facts) =>
        facts.VersionAt ?? facts.Records.Max(record => record.VersionAt);

    /// <summary>Runs while any record runs; over only when all are.</summary>
    private static RecordState Overall(RecordState[] states) =>
        states.Length == 0 || states.Contains(RecordState.Running) ? RecordState.Running
        : states.Contains(RecordState.Planned) ? RecordState.Planned
        : states.Contains(RecordState.Ended) ? RecordState.Ended
        : RecordState.Cancelled;

    /// <summary>The records that are not over, or all where all are; the most telling first.</summary>
    private static RecordFacts[] Ordered(IReadOnlyList<RecordFacts> records, RecordState[] states) =>
        [.. records
            .Where((_, index) => !IsOver(states[index]) || states.All(IsOver))
            .OrderBy(record => RecordTypes.Rank(record.Type))
            .ThenByDescending(record => record.Severity)];

    private static bool IsOver(RecordState state) => state is RecordState.Ended or RecordState.Cancelled;

    /// <summary>When it began; of what is over, when it ended, so that it is done since then and not since its beginning.</summary>
    private static DateTimeOffset? At(SituationFacts facts, RecordState state, DateTimeOffset? moment)
    {
        if (IsOver(state))
        {
            var ended = facts.Records.Max(record => record.Ends);
            var over = ended <= moment ? ended : VersionAt(facts);
            if (over is not null)
            {
                return over;
            }
        }

        return facts.Records.Min(record => record.Starts)
            ?? facts.Records.Min(record => record.CreatedAt)
            ?? VersionAt(facts);
    }

    /// <summary>Of the most telling record that the table knows; else the first one's type.</summary>
    private string? Category(RecordFacts[] ordered)
    {
        foreach (var record in ordered)
        {
            foreach (var subtype in record.Subtypes)
            {
                if (definition.Categories.TryGetValue($"{record.Type}.{subtype}", out var closer))
                {
                    return closer;
                }
            }

            if (definition.Categories.TryGetValue(record.Type, out var known))
            {
                return known;
            }
        }

        return ordered.Select(record => record.Type).FirstOrDefault(type => type.Length > 0);
    }

    private static Casualties? People(IReadOnlyList<RecordFacts> records)
    {
        Casualties? people = null;
        foreach (var record in records)
        {
            if (record.People is { } more)
            {
                var before = people ?? default;
                people = new(Math.Min(before.Injured + more.Injured, ReportLimits.People), Math.Min(before.Dead + more.Dead, ReportLimits.People));
            }
        }

        return people;
    }
}
