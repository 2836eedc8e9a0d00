using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>An alert as the API lists it. Whoever is not of the staff, and every wall, gets posts and departments instead of people, and no typed text.</summary>
public sealed record AlertView
{
    /// <summary>The alert's id.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the changes of this alert; a command bears the one that was seen.</summary>
    public required int Version { get; init; }

    /// <summary>1 (S1, critical) to 4 (S4, low).</summary>
    public required int Priority { get; init; }

    /// <summary>normal, unacknowledged, acknowledged, returnedUnacknowledged, latched, shelved, suppressedByDesign or outOfService.</summary>
    public required string State { get; init; }

    /// <summary>Whether its condition holds.</summary>
    public required bool Holds { get; init; }

    public required string Rule { get; init; }

    /// <summary>count, rate, unusual, overdue, severity, silence, reading or cluster; of the room itself wall, clock or room.</summary>
    public required string Kind { get; init; }

    public required BoardNames Title { get; init; }

    /// <summary>What the rule asks of people; left out where the rule is not configured any more.</summary>
    public BoardNames? Response { get; init; }

    public string? District { get; init; }

    public string? Category { get; init; }

    public string? Feed { get; init; }

    /// <summary>The incident's external id, the reading's key or the cluster's anchor.</summary>
    public string? Item { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? AnnunciatedAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public AlertPerson? AcknowledgedBy { get; init; }

    /// <summary>Until when it is to be acknowledged before it escalates.</summary>
    public DateTimeOffset? AckDeadline { get; init; }

    public string? Owner { get; init; }

    public DateTimeOffset? AssignedUntil { get; init; }

    public DateTimeOffset? ShelvedUntil { get; init; }

    public string? ShelvedReason { get; init; }

    /// <summary>The parent alert's id, or <c>feed:</c> and the id of the dead feed.</summary>
    public string? SuppressedBy { get; init; }

    /// <summary>Escalations altogether.</summary>
    public required int Escalated { get; init; }

    /// <summary>How often it was raised in the last minutes where it chatters; else 1.</summary>
    public required int Times { get; init; }

    public double? Value { get; init; }

    public double? Threshold { get; init; }

    public required string Mode { get; init; }

    /// <summary>How it was resolved.</summary>
    public string? Outcome { get; init; }

    /// <summary>The incidents behind it that are held; of one alert alone.</summary>
    public IReadOnlyList<IncidentSummary>? Evidence { get; init; }

    /// <summary>What happened to it, oldest first; of one alert alone.</summary>
    public IReadOnlyList<TrailView>? History { get; init; }

    /// <summary>What its rule looks at, in words; of one alert alone.</summary>
    public BoardNames? RuleText { get; init; }

    internal static AlertView Of(ListedAlert listed, BoardNames? response, bool isStaff)
    {
        var alert = listed.Now;
        return new AlertView
        {
            Id = alert.Id,
            Version = alert.Version,
            Priority = alert.Priority,
            State = StateWords.Of(alert.State),
            Holds = alert.Holds,
            Rule = alert.Rule,
            Kind = StateWords.Of(alert.Kind),
            Title = listed.Title,
            Response = response,
            District = alert.Subject.District,
            Category = alert.Subject.Category,
            Feed = alert.Subject.Feed,
            Item = alert.Subject.Item,
            RaisedAt = Time(alert.RaisedAt)!.Value,
            AnnunciatedAt = Time(alert.AnnunciatedAt),
            ReturnedAt = Time(alert.ReturnedAt),
            AcknowledgedAt = Time(alert.SeenAt),
            AcknowledgedBy = AlertPerson.Of(alert.SeenBy, isStaff),
            AckDeadline = Time(alert.AckDeadline),
            Owner = isStaff ? alert.Owner : alert.OwnerShown,
            AssignedUntil = Time(alert.AssignedUntil),
            ShelvedUntil = Time(alert.ShelvedUntil),
            ShelvedReason = isStaff ? alert.ShelvedReason : null,
            SuppressedBy = alert.SuppressedBy,
            Escalated = alert.Escalated,
            Times = alert.Times,
            Value = alert.Value,
            Threshold = alert.Threshold,
            Mode = Vocabulary.Word((Mode)alert.Mode),
            Outcome = alert.Outcome,
        };
    }

    private static DateTimeOffset? Time(long? at) => at is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
