namespace SituationRoom.Acceptance.Running;

/// <summary>The executable under test: what the build of the host put into its own output directory, in the configuration of these tests.</summary>
internal static class Executable
{
    public static string Root { get; } = FindRoot();

    public static string Assembly { get; } = FindAssembly();

    private static string FindAssembly()
    {
        // …/tests/Acceptance/bin/Release/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(Root, "silo", "Host", "bin", output.Parent!.Name, output.Name, "situationroom.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("build silo/Host first", path);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SituationRoom.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("SituationRoom.sln lies above no parent of the tests");
    }
}
