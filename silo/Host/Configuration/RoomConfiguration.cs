using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>The whole of <c>situationroom.json</c>, as written; <see cref="ConfigurationValidator"/> says what must hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RoomConfiguration
{
    /// <summary>For editors: where the JSON Schema of this file lies. Not read.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The city as the wall's header names it.</summary>
    public CityDefinition City { get; init; } = new();

    /// <summary>The territory tree, parents named by their code.</summary>
    public IReadOnlyList<TerritoryDefinition> Territories { get; init; } = [];

    /// <summary>Further territories with their boundaries, read off a GeoJSON file; null: there are none.</summary>
    public TerritoriesFromDefinition? TerritoriesFrom { get; init; }

    /// <summary>Where the territories' boundaries lie; null: there is no map, unless <see cref="TerritoriesFrom"/> gives one.</summary>
    public BoundariesDefinition? Boundaries { get; init; }

    /// <summary>The category tree; a category's code has its parent's before a slash.</summary>
    public IReadOnlyList<CategoryDefinition> Categories { get; init; } = [];

    /// <summary>Who answers for categories.</summary>
    public IReadOnlyList<DepartmentDefinition> Departments { get; init; } = [];

    /// <summary>The posts of the room that are held in every shift.</summary>
    public IReadOnlyList<PostDefinition> Posts { get; init; } = [];

    /// <summary>Which department answers for which category in which district, where a category's own department does not say it.</summary>
    public IReadOnlyList<ResponsibilityDefinition> Responsibilities { get; init; } = [];

    /// <summary>When people work: in whose hours norms may be counted.</summary>
    public IReadOnlyList<CalendarDefinition> Calendars { get; init; } = [];

    /// <summary>Until when incidents are to be accepted, first answered and done. What a category says of itself is a norm without a beginning.</summary>
    public IReadOnlyList<NormDefinition> Deadlines { get; init; } = [];

    /// <summary>The feeds: from whom messages arrive.</summary>
    public IReadOnlyList<FeedDefinition> Feeds { get; init; } = [];

    /// <summary>What raises alerts; null: the shipped rules for a city, of which those that name a category that this one has not are left out. An empty list: nothing does.</summary>
    public IReadOnlyList<RuleDefinition>? Rules { get; init; }

    /// <summary>What the room watches of itself: its walls, their clocks, and whether anything arrives at all.</summary>
    public WatchDefinition Watch { get; init; } = new();

    /// <summary>What the readiness modes change.</summary>
    public ReadinessDefinition Readiness { get; init; } = new();

    /// <summary>Walls of other machines by a token of their own; a wall with a screen is let in by the code that it shows. The pages of this machine need neither.</summary>
    public IReadOnlyList<WallDefinition> Walls { get; init; } = [];

    /// <summary>People and programs with a token of their own. People with a password have accounts instead, which are no part of the configuration.</summary>
    public IReadOnlyList<PersonDefinition> People { get; init; } = [];

    /// <summary>How people sign in, and for how long.</summary>
    public SignInDefinition SignIn { get; init; } = new();

    /// <summary>Other rooms that may follow this one's journal.</summary>
    public IReadOnlyList<PeerAccessDefinition> Peers { get; init; } = [];

    /// <summary>What of alerts is told outside: by webhook, e-mail, Telegram and CAP.</summary>
    public NoticesDefinition Notices { get; init; } = new();

    /// <summary>What keeps the journal: a file of this machine, or a database that several nodes have in common.</summary>
    public JournalDefinition Journal { get; init; } = new();

    /// <summary>How long things are kept where.</summary>
    public KeepDefinition Keep { get; init; } = new();

    /// <summary>Where the server listens and keeps its data.</summary>
    public ServerDefinition Server { get; init; } = new();

    /// <summary>What the doors take at most.</summary>
    public LimitsDefinition Limits { get; init; } = new();

    /// <summary>What is logged.</summary>
    public LogDefinition Log { get; init; } = new();

    /// <summary>What the room tells a collector of itself.</summary>
    public TelemetryDefinition Telemetry { get; init; } = new();
}
