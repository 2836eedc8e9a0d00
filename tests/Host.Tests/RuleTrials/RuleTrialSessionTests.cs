using SituationRoom.Host.RuleTrials;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;
using SituationRoom.Journal;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Reports;
using Spectre.Console;

namespace SituationRoom.Host.Tests.RuleTrials;

public sealed class RuleTrialSessionTests : IDisposable
{
    private const string Configuration = """
        {
          "city": { "name": { "ru": "Краснодар" }, "timeZone": "Europe/Moscow" },
          "feeds": [ { "id": "dispatch-112", "channel": "dispatch", "door": "http", "expectedInterval": "5m", "keys": [ { "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } ] } ],
          "rules": [
            { "id": "severe", "kind": "severity", "severity": "Severe", "names": { "ru": "Тяжёлое" }, "response": { "ru": "Выехать" } },
            { "id": "off", "kind": "silence", "enabled": false, "names": { "ru": "Тихо" }, "response": { "ru": "Позвонить" } }
          ]
        }
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Prints_what_would_have_been_raised_in_the_citys_time()
    {
        await Keep(new PastJournal().Take(5, new Report { Id = "112-1\u001b", Severity = Severity.Extreme }).Take(2_000, new Report { Id = "112-2" }));
        var (code, text) = await Run(new RuleTrialOptions { From = "2026-11-20T12:00" });
        code.ShouldBe(0);
        text.ShouldContain("1 rules over");
        text.ShouldContain("2026-11-20 12:05:00\tS1\tsevere\tdispatch-112/112-1\ufffd");
        text.ShouldContain("\nsevere\t1\t0.72\t1\t0\t1\n");
        text.ShouldNotContain("off");
        text.ShouldContain("1 alerts in 1.39 days, told 1 times.");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task A_rule_that_is_asked_for_is_tried_though_it_is_switched_off()
    {
        await Keep(new PastJournal().Take(0, new Report { Id = "1" }).Take(60, new Report { Id = "2" }));
        var (_, text) = await Run(new RuleTrialOptions { Rules = ["off"] });
        text.ShouldContain("\tS3\toff\tdispatch-112\t\t");
    }

    [Theory]
    [InlineData("yesterday", null, null, "--from yesterday: this is no time")]
    [InlineData(null, "2026-11-19", null, "there is no time between the two")]
    [InlineData(null, null, "nobody", "--rule nobody: there is no such rule; there are severe, off.")]
    public async Task A_wrong_option_is_told_with_its_remedy(string? from, string? to, string? rule, string sentence)
    {
        await Keep(new PastJournal().Take(0, new Report { Id = "1" }).Take(60, new Report { Id = "2" }));
        var wrong = await Should.ThrowAsync<StartException>(() => Run(new RuleTrialOptions { From = from, To = to, Rules = rule is null ? [] : [rule] }));
        wrong.Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task An_empty_journal_is_told()
    {
        await Keep(new PastJournal());
        (await Should.ThrowAsync<StartException>(() => Run(new RuleTrialOptions()))).Message.ShouldContain("the journal is empty");
    }

    private async Task Keep(PastJournal past)
    {
        await using var journal = SqliteJournal.Open(_directory.Path);
        foreach (var block in past.Blocks)
        {
            await journal.AppendAsync(new JournalBatch(block.JournaledAt, block.Count, block.Payload), CancellationToken.None);
        }
    }

    private async Task<(int Code, string Text)> Run(RuleTrialOptions options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        var session = new RuleTrialSession(options with { Config = _directory.Write("situationroom.json", Configuration), Data = _directory.Path }, console);
        return (await session.RunAsync(CancellationToken.None), output.ToString());
    }
}
