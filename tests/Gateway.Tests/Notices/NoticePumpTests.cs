using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Notices;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Notices;

public sealed class NoticePumpTests
{
    private readonly HandTime _time = new();
    private readonly ScriptedSender _sender = new();
    private readonly BookDesk _desk;
    private readonly NoticePump _pump;

    public NoticePumpTests()
    {
        _time.Pass(1_795_000_000_000);
        _desk = new BookDesk(_time);
        var senders = new NoticeSenders(new Dictionary<string, INoticeSender> { ["duty"] = _sender });
        _pump = new NoticePump(new FakeRoom(), _desk, senders, _time, NullLogger<NoticePump>.Instance);
    }

    [Fact]
    public async Task What_is_due_goes_out_once()
    {
        _desk.Book.Tell();
        await RoundAsync();
        await RoundAsync();
        _sender.Sent.ShouldBe(["a12.1.duty"]);
        _desk.Book.ToldOf("a12").Single().Detail.ShouldBe("taken");
    }

    [Fact]
    public async Task What_failed_goes_out_again_after_its_back_off_and_what_comes_after_it_waits()
    {
        _desk.Book.Tell();
        _desk.Book.Tell(version: 3, step: NoticeStep.Ended);
        _sender.Answers.Enqueue(() => new SendResult(SendStatus.Failed, "no route"));
        await RoundAsync();
        await RoundAsync();
        _sender.Sent.ShouldBe(["a12.1.duty"]);
        _time.Pass(5_000);
        await RoundAsync();
        await RoundAsync();
        _sender.Sent.ShouldBe(["a12.1.duty", "a12.1.duty", "a12.3.duty"]);
        _desk.Book.PendingCount.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_confirmed_is_not_sent_again_while_the_journal_cannot_be_written()
    {
        _desk.Book.Tell();
        _desk.CanWrite = false;
        await RoundAsync();
        await RoundAsync();
        _desk.CanWrite = true;
        await RoundAsync();
        await RoundAsync();
        _sender.Sent.ShouldBe(["a12.1.duty"]);
        _desk.Book.ToldOf("a12").Single().Fate.ShouldBe(NoticeFate.Delivered);
    }

    [Fact]
    public async Task A_sender_that_throws_has_failed()
    {
        _desk.Book.Tell();
        _sender.Answers.Enqueue(() => throw new InvalidOperationException("bot123:abc"));
        await RoundAsync();
        _desk.Book.PendingOf("a12").Single().Detail!.ShouldNotContain("123");
    }

    [Fact]
    public async Task After_a_day_of_failures_it_is_given_up()
    {
        _desk.Book.Tell();
        _time.Pass(24 * 3_600_000);
        _sender.Answers.Enqueue(() => new SendResult(SendStatus.Failed, "no route"));
        await RoundAsync();
        _desk.Book.ToldOf("a12").Single().Fate.ShouldBe(NoticeFate.GivenUp);
    }

    [Fact]
    public async Task A_target_that_the_configuration_no_longer_names_is_given_up()
    {
        _desk.Book.Tell(target: "gone");
        await RoundAsync();
        _desk.Book.ToldOf("a12").Single().Fate.ShouldBe(NoticeFate.GivenUp);
    }

    private async Task RoundAsync()
    {
        await _pump.RoundAsync(CancellationToken.None);
        await _pump.SettledAsync();
    }

    private sealed class ScriptedSender : INoticeSender
    {
        public Queue<Func<SendResult>> Answers { get; } = new();

        public List<string> Sent { get; } = [];

        public Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken)
        {
            Sent.Add(notice.Key.ToString());
            return Task.FromResult(Answers.TryDequeue(out var answer) ? answer() : new SendResult(SendStatus.Delivered, "taken"));
        }
    }
}
