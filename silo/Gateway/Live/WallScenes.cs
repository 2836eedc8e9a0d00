namespace SituationRoom.Gateway.Live;

/// <summary>What a wall can show.</summary>
public static class WallScenes
{
    /// <summary>The words of the scenes, as the address of a wall, the API and the configuration write them.</summary>
    public static IReadOnlyList<string> All { get; } = ["overview", "map", "matrix", "alerts"];

    /// <summary>The parts of a wall of several screens; 1of1 is the whole.</summary>
    public static IReadOnlyList<string> Panels { get; } = ["1of1", "1of2", "2of2", "1of3", "2of3", "3of3", "1of4", "2of4", "3of4", "4of4"];
}
