namespace SituationRoom.Host.Tests.Support;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "SituationRoom.sln")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
