using System.Net;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Commands;

/// <summary>Environment variables <c>SITUATIONROOM__…</c> override the configuration's file.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly RigDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Texts_numbers_lists_and_paths_are_overridden()
    {
        var data = Path.Combine(_directory.Root, "elsewhere");
        await using var server = Start(
            ["--config", _directory.Configuration, "--no-demo"],
            "SITUATIONROOM__city__name__en=Overridden",
            "SITUATIONROOM__LIMITS__BODYBYTES=2048",
            $"SITUATIONROOM__server__data={data}",
            $"SITUATIONROOM__feeds__0__keys=[{{\"sha256\":\"{FeedKey.Hash("another key").Sha256}\"}}]");
        await server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);

        File.Exists(Path.Combine(data, "journal.db")).ShouldBeTrue();
        Directory.Exists(_directory.Data).ShouldBeFalse();
        using var reader = new HttpClient { BaseAddress = server.Address };
        var board = JsonDocument.Parse(await reader.GetByteArrayAsync(new Uri("/api/v1/board", UriKind.Relative))).RootElement;
        board.GetProperty("city").GetRawText().ShouldContain("Overridden");
        using var byFile = Client(server, RigCity.Key("dispatch-112"));
        (await byFile.PostAsync("dispatch-112", """{"id":"a"}""")).ShouldBeProblem(HttpStatusCode.Forbidden);
        using var byVariable = Client(server, "another key");
        (await byVariable.PostAsync("dispatch-112", """{"id":"a"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await byVariable.PostAsync("dispatch-112", $$"""{"id":"b","text":"{{new string('x', 3000)}}"}""")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("SITUATIONROOM__limits__bodyByte=2048", "SITUATIONROOM__limits__bodyByte")]
    [InlineData("SITUATIONROOM__limits__bodyBytes=12", "limits.bodyBytes")]
    [InlineData("SITUATIONROOM__feeds__9__id=x", "SITUATIONROOM__feeds__9__id")]
    public async Task A_variable_that_names_nothing_or_a_wrong_value_is_one_clear_line_and_2(string variable, string named)
    {
        var check = await Shell.RunAsync("env", variable, "dotnet", Executable.Assembly, "check", "--config", _directory.Configuration);
        check.Code.ShouldBe(2, check.All);
        check.Output.ShouldContain(named);
        await using var server = Start(_directory.Arguments, variable);
        (await server.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(2, server.Output);
        server.Output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(named);
    }

    private static ServerProcess Start(string[] arguments, params string[] variables) =>
        ServerProcess.Start(Executable.Assembly, arguments, wrapper: ["env", .. variables]);

    private static HttpClient Client(ServerProcess server, string key) =>
        new() { BaseAddress = server.Address, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
}
