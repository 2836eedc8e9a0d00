using System.Diagnostics;
using System.Xml.Linq;

namespace SituationRoom.Architecture.Tests;

public sealed class FenceTests
{
    private const string Project = "silo/Core/SituationRoom.Core.csproj";

    [Fact]
    public void The_core_is_built_with_the_fence()
    {
        var project = XDocument.Parse(Repository.Text(Project));
        Includes(project, "AdditionalFiles").ShouldContain("BannedSymbols.txt");
        Includes(project, "PackageReference").ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
    }

    [Theory]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("T:System.Random")]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.Threading.Lock")]
    [InlineData("T:System.Threading.Tasks.Task")]
    public void The_fence_bans_clock_chance_files_and_locks(string symbol) =>
        Repository.Text("silo/Core/BannedSymbols.txt").Split('\n').ShouldContain(line => line.StartsWith(symbol + ";"));

    [Fact]
    public void A_clock_behind_the_fence_does_not_compile()
    {
        var folder = Directory.CreateDirectory(Repository.Full("artifacts/fence")).FullName;
        File.WriteAllText(Path.Combine(folder, "Fence.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <AdditionalFiles Include="../../silo/Core/BannedSymbols.txt" />
                <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Clock.cs"), """
            namespace Fence;

            internal static class Clock
            {
                public static System.DateTimeOffset Read() => System.DateTimeOffset.UtcNow;
            }
            """);
        var (code, output) = Build(folder);
        code.ShouldNotBe(0, output);
        output.ShouldContain("RS0030");
        output.ShouldContain("now is an argument");
    }

    private static (int Code, string Output) Build(string folder)
    {
        var start = new ProcessStartInfo("dotnet", "build Fence.csproj -v q --nologo -nodeReuse:false")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, output);
    }

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(each => each.Attribute("Include")!.Value);
}
