using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SituationRoom.Architecture.Tests;

/// <summary>What the compiler wrote down, which no project file can hide: references that came in transitively count too.</summary>
public sealed class AssemblyTests
{
    public static TheoryData<string> Projects => [.. Arrows.Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_lies_upstream(string project)
    {
        var own = References(project).Where(name => name.StartsWith("SituationRoom.", StringComparison.Ordinal));
        own.Except(Arrows.Reachable(project)).ShouldBeEmpty($"{project} uses what lies downstream of it");
    }

    [Fact]
    public void The_vocabulary_uses_nothing_but_the_base_library() =>
        References("SituationRoom.Reports").Where(name => !IsBaseLibrary(name)).ShouldBeEmpty();

    [Fact]
    public void The_core_knows_no_web_server_no_storage_and_no_logger() =>
        References("SituationRoom.Core")
            .Where(name => name.StartsWith("Microsoft.", StringComparison.Ordinal)
                || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Serilog", StringComparison.Ordinal)
                || name.StartsWith("System.Net", StringComparison.Ordinal)
                || name.StartsWith("System.Threading", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static bool IsBaseLibrary(string name) =>
        name is "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal);

    private static List<string> References(string project)
    {
        var file = project == "SituationRoom.Host" ? "situationroom.dll" : project + ".dll";
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle =>
            metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
