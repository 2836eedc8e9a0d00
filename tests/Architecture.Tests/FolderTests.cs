namespace SituationRoom.Architecture.Tests;

public sealed class FolderTests
{
    public static TheoryData<string, string> Projects => new()
    {
        { "feeds/Reports/", "SituationRoom.Reports" },
        { "feeds/", "SituationRoom.Feeds" },
        { "silo/Core/", "SituationRoom.Core" },
        { "silo/Journal/", "SituationRoom.Journal" },
        { "silo/Engine/", "SituationRoom.Engine" },
        { "silo/Gateway/", "SituationRoom.Gateway" },
        { "silo/Host/", "SituationRoom.Host" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_says_the_folder(string folder, string root)
    {
        foreach (var source in Sources(folder, root).Where(source => source.Namespace.Length > 0))
        {
            var inside = Path.GetDirectoryName(source.Path[folder.Length..])!.Replace('/', '.');
            source.Namespace.ShouldBe(inside.Length == 0 ? root : $"{root}.{inside}", source.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_form_no_circle(string folder, string root)
    {
        var sources = Sources(folder, root);
        var circles = NamespaceGraph.Of(sources).Circles();
        circles.ShouldBeEmpty($"{root}: these folders know each other");
    }

    private static List<SourceFile> Sources(string folder, string root) =>
    [
        .. Repository.FilesIn(folder, ".cs")
            .Where(path => !Repository.IsGenerated(path))
            .Where(path => root != "SituationRoom.Feeds" || !path.StartsWith("feeds/Reports/", StringComparison.Ordinal))
            .Select(SourceFile.Read),
    ];
}
