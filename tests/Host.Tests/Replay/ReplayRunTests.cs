using System.Text.Json;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Replay;
using SituationRoom.Host.Senders;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Replay;

public sealed class ReplayRunTests
{
    private static readonly DateTimeOffset Then = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly SteppingClock _clock = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly KeepingSender _room;

    public ReplayRunTests() => _room = new KeepingSender(_clock);

    [Fact]
    public async Task Plays_at_the_speed_and_keeps_the_times()
    {
        await RunAsync(speed: 60, prefix: null, Report("1", 0), Report("2", 10), Report("3", 60));
        _room.Sent.Select(sent => (sent.At - _clock.Start).TotalSeconds).ShouldBe([0, 10, 60]);
        _room.Ids().ShouldBe(["1", "2", "3"]);
        _room.Sent[2].Item.GetProperty("at").GetDateTimeOffset().ShouldBe(Then.AddMinutes(60));
    }

    [Fact]
    public async Task Retimed_reports_bear_the_time_at_which_they_are_played_and_ids_of_their_own()
    {
        await RunAsync(speed: 60, prefix: "again-", Report("1", 0), Report("2", 30, due: 90));
        var second = _room.Sent[1].Item;
        second.GetProperty("id").GetString().ShouldBe("again-2");
        second.GetProperty("at").GetDateTimeOffset().ShouldBe(_clock.Start.AddSeconds(30));
        second.GetProperty("due").GetDateTimeOffset().ShouldBe(_clock.Start.AddSeconds(90));
    }

    [Fact]
    public async Task What_lies_before_its_forerunner_is_sent_at_once_in_its_place()
    {
        await RunAsync(speed: 60, prefix: null, Report("1", 0), Report("2", 10), Report("3", 5), Report("4", 11));
        _room.Ids().ShouldBe(["1", "2", "3", "4"]);
        _room.Sent.Select(sent => (sent.At - _clock.Start).TotalSeconds).ShouldBe([0, 10, 10, 11]);
    }

    [Fact]
    public async Task A_long_silence_is_passed_over_and_the_pace_goes_on_from_there()
    {
        await RunAsync(speed: 60, prefix: "r-", Report("1", -100_000), Report("2", 0), Report("3", 30));
        _room.Sent.Select(sent => (sent.At - _clock.Start).TotalSeconds).ShouldBe([0, 0, 30]);
        _room.Sent[2].Item.GetProperty("at").GetDateTimeOffset().ShouldBe(_clock.Start.AddSeconds(30));
    }

    [Fact]
    public async Task A_door_that_is_pressed_is_asked_again_and_one_that_refuses_ends_it()
    {
        _room.Answers.Enqueue(SendAnswer.Later("HTTP 429"));
        await RunAsync(speed: 1000, prefix: null, Report("1", 0));
        _room.Ids().ShouldBe(["1"]);

        _room.Answers.Enqueue(new SendAnswer("HTTP 401", IsFinal: true));
        var stopped = await Should.ThrowAsync<ImportStoppedException>(() => RunAsync(1000, null, Report("1", 0)));
        stopped.Message.ShouldBe("Feed pos: HTTP 401. Check the feed's name and its key.");
    }

    [Fact]
    public async Task Readings_go_their_own_way()
    {
        await RunAsync(1, null, Report("1", 0), new ReplayItem("traffic", Then, new Reading { Key = "jam", At = Then, Value = 7 }, 1));
        _room.Sent.Select(sent => (sent.Feed, sent.Kind)).ShouldBe([("pos", "reports"), ("traffic", "readings")]);
    }

    private static ReplayItem Report(string id, double minutes, double? due = null) => new(
        "pos",
        Then.AddMinutes(minutes),
        new Report { Id = id, OccurredAt = Then.AddMinutes(minutes), Due = due is { } later ? Then.AddMinutes(later) : null },
        0.5);

    private Task<ReplayState> RunAsync(double speed, string? prefix, params ReplayItem[] items) =>
        new ReplayRun(_room, _clock, _ => { }).RunAsync(new ListSource(items), speed, prefix, CancellationToken.None);

    private sealed class ListSource(ReplayItem[] items) : IReplaySource
    {
        public IAsyncEnumerable<ReplayItem> ReadAsync(CancellationToken cancellationToken) => items.ToAsyncEnumerable();
    }

    private sealed class KeepingSender(TimeProvider clock) : IRoomSender
    {
        public List<(DateTimeOffset At, string Feed, string Kind, JsonElement Item)> Sent { get; } = [];

        public Queue<SendAnswer> Answers { get; } = [];

        public IEnumerable<string?> Ids() => Sent.Select(sent => sent.Item.GetProperty("id").GetString());

        public Task<SendAnswer> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
        {
            if (Answers.TryDequeue(out var answer))
            {
                return Task.FromResult(answer);
            }

            Sent.AddRange(JsonDocument.Parse(payload.ToArray()).RootElement.EnumerateArray().Select(item => (clock.GetUtcNow(), feed, kind, item)));
            return Task.FromResult(SendAnswer.Taken);
        }
    }
}
