namespace SituationRoom.Core.Trail;

/// <summary>The lead asked something of walls.</summary>
public sealed record WallsSteered : TrailEvent
{
    /// <summary>The name of the walls, or <c>*</c> for all.</summary>
    public required string Wall { get; init; }

    /// <summary>The scene that is asked for; <c>own</c>: what the wall's address says; null: no scene is asked for.</summary>
    public string? Scene { get; init; }

    /// <summary>Which part of a wall of several screens is asked for, such as <c>2of4</c>; <c>own</c>: what the wall's address says; null: none is asked for.</summary>
    public string? Panel { get; init; }

    /// <summary>Until when the scene takes over, Unix ms: then the walls go back by themselves; null: it stays.</summary>
    public long? Until { get; init; }

    /// <summary>Whether scenes that took over end.</summary>
    public bool EndsTakeOver { get; init; }

    /// <summary>true: quiet is asked of the room; false: sound again; null: nothing of the kind.</summary>
    public bool? Silence { get; init; }

    /// <summary>The scene that was asked of these walls before; <c>own</c> where none was.</summary>
    public string? SceneBefore { get; init; }

    /// <summary>The part that was asked of these walls before; <c>own</c> where none was.</summary>
    public string? PanelBefore { get; init; }

    /// <summary>Whether quiet was asked for before.</summary>
    public bool? SilenceBefore { get; init; }
}
