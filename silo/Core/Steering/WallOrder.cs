namespace SituationRoom.Core.Steering;

/// <summary>A scene that is asked of the walls of a name.</summary>
/// <param name="Wall">Their name, or <c>*</c>.</param>
/// <param name="Scene">The scene's word; null: their own.</param>
/// <param name="At">When it was asked for, Unix ms.</param>
/// <param name="Until">Until when it takes over, Unix ms; null: until another is asked for.</param>
public sealed record WallOrder(string Wall, string? Scene, long At, long? Until = null);

/// <summary>The part of a wall of several screens that is asked of the walls of a name.</summary>
/// <param name="Wall">Their name, or <c>*</c>.</param>
/// <param name="Panel">Such as <c>1of4</c>; <c>1of1</c>: the whole.</param>
public sealed record PanelOrder(string Wall, string Panel);
