using System.Reflection;
using System.Text.Json.Serialization;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Trail;
using SituationRoom.Gateway.Wire;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>An entry of the trail, for people.</summary>
public sealed record TrailView
{
    // Of many incidents so many are named.
    private const int MostNamed = 20;

    // The word under which each kind of event stands in the journal.
    private static readonly Dictionary<Type, string> Kinds = typeof(TrailEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public required long Position { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who; left out where it was the room.</summary>
    public Actor? By { get; init; }

    /// <summary>What was done: of an alert its verb, <c>refused</c> where somebody came second; of everything else the kind of event.</summary>
    public required string Verb { get; init; }

    /// <summary>The alert that it is about.</summary>
    public string? Alert { get; init; }

    /// <summary>The incident that it is about: its id of its source.</summary>
    public string? Incident { get; init; }

    /// <summary>The feed of that incident.</summary>
    public string? Feed { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public int? Version { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public string? To { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? SecondPerson { get; init; }

    /// <summary>SHA-256 of the entry, hexadecimal.</summary>
    public required string Hash { get; init; }

    internal static TrailView Of(TrailRow row) => row.Said switch
    {
        AlertChanged said => Plain(row, TypeScriptWriter.Camel(said.Verb.ToString())) with
        {
            Alert = said.Alert ?? $"a{row.Position}",
            Before = StateWords.Of(said.Before),
            After = StateWords.Of(said.After.State),
            Version = said.After.Version,
            Note = said.Note,
            To = said.To,
            Until = said.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
            SecondPerson = said.SecondPerson,
        },
        AlertCommandRefused said => Plain(row, "refused") with
        {
            Alert = said.Alert,
            Before = StateWords.Of(said.State),
            After = StateWords.Of(said.State),
            Version = said.Version,
            Note = $"{TypeScriptWriter.Camel(said.Verb.ToString())}: {said.First?.Name ?? "the room"} was first",
        },
        NoticeEvent said => Plain(row, "notice") with { Alert = said.Alert, Version = said.AlertVersion, To = said.Target, Note = said.Detail },
        PostTaken said => Plain(row, Kinds[typeof(PostTaken)]) with { To = said.Post },
        PostReleased said => Plain(row, Kinds[typeof(PostReleased)]) with { To = said.Post, Note = said.Person },
        ShiftNoted said => Plain(row, Kinds[typeof(ShiftNoted)]) with { Note = said.Text },
        WorkChanged said => Plain(row, said.Before is null ? "workPlanned" : said.After.IsCancelled ? "workCancelled" : "workChanged") with
        {
            Before = said.Before?.Title,
            After = said.After.Title,
            Version = said.After.Version,
            Until = DateTimeOffset.FromUnixTimeMilliseconds(said.After.Until),
        },
        ReadinessSet said => Plain(row, Kinds[typeof(ReadinessSet)]) with { Before = ReadinessWords.Of(said.Before), After = ReadinessWords.Of(said.After), Version = said.Version },
        HandoverItemConfirmed said => Plain(row, Kinds[typeof(HandoverItemConfirmed)]) with { Alert = said.Item, Note = said.Accepted ? "taken over" : "not taken over" },
        PersonalRead said => Plain(row, Kinds[typeof(PersonalRead)]) with { Incident = said.Incident?.Id, Feed = said.Incident?.Feed, Note = said.Rejection is { } rejection ? $"rejection {rejection}" : null },
        PersonalReadsLimited said => Plain(row, Kinds[typeof(PersonalReadsLimited)]) with { Note = $"{said.Limit}" },
        PersonErased said => Plain(row, Kinds[typeof(PersonErased)]) with { Incident = said.Incident.Id, Feed = said.Incident.Feed },
        PersonsExpired said => Plain(row, Kinds[typeof(PersonsExpired)]) with { To = said.Term, Note = $"{said.Incidents.Count + (said.Messages?.Count ?? 0)}" },
        WallsSteered said => Plain(row, Kinds[typeof(WallsSteered)]) with
        {
            To = said.Wall,
            Before = said.SceneBefore ?? said.PanelBefore ?? (said.SilenceBefore is { } was ? Sound(was) : null),
            After = said.Scene ?? (said.EndsTakeOver ? "takeOverEnded" : said.Panel ?? (said.Silence is { } silence ? Sound(silence) : null)),
            Until = said.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
            Note = said.Scene is not null && said.Panel is not null ? said.Panel : (said.Scene is not null || said.Panel is not null || said.EndsTakeOver) && said.Silence is { } also ? Sound(also) : null,
        },
        IncidentMoved said => Plain(row, Kinds[typeof(IncidentMoved)]) with { Feed = said.Incident.Feed, Incident = said.Incident.Id, Version = said.Version, Before = Place(said.Before), After = Place(said.After) },
        IncidentReleased said => Plain(row, Kinds[typeof(IncidentReleased)]) with { Feed = said.Incident.Feed, Incident = said.Incident.Id, Version = said.Version, Before = Place(said.Before), After = Place(said.After) },
        IncidentFollowed said => Plain(row, Kinds[typeof(IncidentFollowed)]) with
        {
            Feed = said.Incident.Feed, Incident = said.Incident.Id, Version = said.Version, Before = TypeScriptWriter.Camel(said.Before.ToString()), After = TypeScriptWriter.Camel(said.After.ToString()),
        },
        HandEvent said => Plain(row, Kinds[said.GetType()]) with { Feed = said.Incident.Feed, Incident = said.Incident.Id, Version = said.Version },
        ProblemDecided said => Plain(row, said.Verb switch { ProblemVerb.Merge => "merged", ProblemVerb.Unmerge => "unmerged", ProblemVerb.Distinct => "distinguished", _ => throw new InvalidOperationException($"the verb {said.Verb}") }) with
        {
            Feed = said.Incidents[0].Feed,
            Incident = said.Incidents[0].Id,
            Before = $"{said.Before}",
            After = $"{said.After}",
            Note = string.Join(", ", said.Incidents.Skip(1).Take(MostNamed).Select(name => $"{name.Feed} · {name.Id}")) + (said.Incidents.Count > MostNamed + 1 ? " …" : ""),
        },
        RejectionDecided said => Plain(row, said.Outcome == RejectionOutcome.Rerun ? "rejectionRerun" : "rejectionDismissed") with { Feed = said.Feed, Incident = $"{said.Rejection}", Before = "open", After = said.Outcome == RejectionOutcome.Rerun ? "rerun" : "dismissed" },
        RejectionsDecided said => Plain(row, said.Outcome == RejectionOutcome.Rerun ? "rejectionsRerun" : "rejectionsDismissed") with { Feed = said.Feed, Incident = said.Above > 0 ? $"{said.Above}…" : null, Note = said.Of },
        SecondPersonAnswered said => Plain(row, $"secondPerson{said.Step}") with
        {
            Alert = said.Alert,
            Note = said.Step == SecondPersonStep.Asked ? null : $"{said.Asker.Name} ({said.Asker.Id})",
            Until = said.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        },
        ConfigurationRead said => Plain(row, said.IsTaken ? "configurationTaken" : "configurationRefused") with { Note = string.Join("; ", said.IsTaken ? said.Changed : said.Wrong) },
        NoticeTried said => Plain(row, Kinds[typeof(NoticeTried)]) with { To = said.Target, Note = said.Detail, After = said.IsDelivered ? "delivered" : "notDelivered" },
        ImportVoided said => Plain(row, Kinds[typeof(ImportVoided)]) with { Feed = said.Feed, To = said.Import, Note = said.File, Before = $"{said.Gone + said.Kept}", After = $"{said.Kept}" },
        FollowedDecided { Does: { } does } said => Of(row with { Said = does }) with { Note = FollowedRoom(said) },
        FollowedDecided said => Plain(row, $"followed{said.Problem}") with
        {
            Feed = said.Feed, Incident = string.Join("; ", said.Incidents?.Select(incident => incident.Id) ?? []), Note = FollowedRoom(said),
        },
        var said => Plain(row, Kinds.GetValueOrDefault(said.GetType()) ?? said.GetType().Name),
    };

    private static string Sound(bool isSilenced) => isSilenced ? "silence" : "sound";

    /// <summary>Which room decided: the feed that follows it, and its own name.</summary>
    private static string FollowedRoom(FollowedDecided said) => $"{said.Feed} ({said.Room})";

    /// <summary>A place in one text: the category's code, then those of the districts.</summary>
    private static string Place(HandPlace place) => string.Join("; ", [place.Category, .. place.Districts]);

    private static TrailView Plain(TrailRow row, string verb) => new()
    {
        Position = row.Position,
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.Said.At),
        By = row.Said.By,
        Verb = verb,
        Reason = row.Said.Reason,
        Hash = row.Hash,
    };
}
