namespace SituationRoom.Gateway.Live;

/// <summary>What a wall can show.</summary>
public static class WallScenes
{
    /// <summary>The words of the scenes, as the address of a wall, the API and the configuration write them.</summary>
    public static IReadOnlyList<string> All { get; } = ["overview", "map", "matrix", "alerts"];
}
