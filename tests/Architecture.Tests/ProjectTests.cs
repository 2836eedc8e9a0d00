using System.Xml.Linq;

namespace SituationRoom.Architecture.Tests;

public sealed class ProjectTests
{
    [Fact]
    public void Each_project_references_only_the_one_upstream()
    {
        foreach (var (project, references) in ProductProjects())
        {
            Arrows.Allowed.Keys.ShouldContain(project, $"{project} is new: say in Arrows where it stands");
            references.Except(Arrows.Allowed[project]).ShouldBeEmpty($"{project} must not reference these");
        }
    }

    [Fact]
    public void Every_project_of_the_layout_exists() =>
        ProductProjects().Select(pair => pair.Project).ShouldBe(Arrows.Allowed.Keys, ignoreOrder: true);

    [Fact]
    public void Product_projects_reference_no_test_project()
    {
        foreach (var file in ProductFiles())
        {
            Repository.Text(file).ShouldNotContain("tests/", customMessage: file);
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Text("SituationRoom.sln").Replace('\\', '/');
        var missing = Repository.FilesIn("", ".csproj").Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal));
        missing.ShouldBeEmpty("dotnet sln add them");
    }

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        foreach (var file in Repository.FilesIn("", ".csproj"))
        {
            XDocument.Parse(Repository.Text(file)).Descendants("PackageReference")
                .Where(reference => reference.Attribute("Version") is not null)
                .Select(reference => reference.Attribute("Include")!.Value)
                .ShouldBeEmpty($"{file}: the version belongs into Directory.Packages.props");
        }
    }

    private static IEnumerable<string> ProductFiles() =>
        Repository.FilesIn("feeds/", ".csproj").Concat(Repository.FilesIn("silo/", ".csproj"));

    private static IEnumerable<(string Project, string[] References)> ProductProjects() =>
        ProductFiles().Select(file => (
            Path.GetFileNameWithoutExtension(file),
            XDocument.Parse(Repository.Text(file)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
                .ToArray()));
}
