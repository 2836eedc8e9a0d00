using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Datex2;

/// <summary>How the DATEX II publications of a feed are understood; <see cref="Datex2Rules"/> says what must hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Datex2Definition
{
    /// <summary>
    /// Whether each publication lists everything that is active, so that an incident which it does not list has ended. A publication that
    /// says so itself (<c>updateMethod</c>, <c>codedExchangeProtocol</c>) is believed instead.
    /// </summary>
    public bool Complete { get; init; }

    /// <summary>What counts as one incident: <c>"situation"</c>, or <c>"record"</c>.</summary>
    public IncidentUnit Incident { get; init; }

    /// <summary>
    /// How an incident stands before it begins: <c>"open"</c> or <c>"draft"</c>; null: <c>draft</c> in complete publications, which
    /// come again when it has begun, else <c>open</c>.
    /// </summary>
    public PlannedRule? Planned { get; init; }

    /// <summary>IANA zone of times without an offset, such as <c>Europe/Moscow</c>; null: such times are not known.</summary>
    public string? Zone { get; init; }

    /// <summary>
    /// Type of a record, or type and subtype joined by a full stop, to a category's code or alias: <c>"Accident": "roads/accidents"</c>,
    /// <c>"RoadOrCarriagewayOrLaneManagement.roadClosed": "roads/closures"</c>. A subtype goes before its type; where neither
    /// stands here the category is the type's name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();
}
