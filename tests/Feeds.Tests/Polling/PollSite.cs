using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Polling;
using SituationRoom.Feeds.Tests.Documents;
using SituationRoom.Feeds.Tests.Mqtt;

namespace SituationRoom.Feeds.Tests.Polling;

/// <summary>A server to poll, a model of a room, and one polled feed between them.</summary>
internal sealed class PollSite : IAsyncDisposable
{
    private readonly PollDefinition _poll;
    private PollFeed _feed;

    private PollSite(PolledServer server, Func<PollDefinition, PollDefinition>? with)
    {
        Server = server;
        var poll = new PollDefinition { Url = server.Address.ToString(), Every = TimeSpan.FromMinutes(1), Complete = true };
        _poll = with?.Invoke(poll) ?? poll;
        _feed = Feed();
    }

    public PolledServer Server { get; }

    public ModelRoom Room { get; } = new();

    public ManualClock Clock { get; } = new();

    public MemoryStates States { get; } = new();

    /// <summary>What was said last as the feed's state.</summary>
    public string? State => Room.States.Count == 0 ? "nothing said" : Room.States[^1].Reason;

    public static async Task<PollSite> StartAsync(Func<PollDefinition, PollDefinition>? with = null) => new(await PolledServer.StartAsync(), with);

    public async Task<PollResult> PollAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return await _feed.PollAsync(default);
    }

    public Task RunAsync(CancellationToken cancellationToken) => _feed.RunAsync(cancellationToken);

    public Task<PollResult> BeginAsync() => _feed.PollAsync(default);

    /// <summary>Starts the feed again: only what was written down is known.</summary>
    public void Restart()
    {
        _feed.Dispose();
        _feed = Feed();
    }

    public async ValueTask DisposeAsync()
    {
        _feed.Dispose();
        await Server.DisposeAsync();
    }

    private PollFeed Feed()
    {
        var feed = new FeedDefinition { Id = "list", Door = FeedDoor.Poll, Poll = _poll };
        FeedValidator.Validate([feed]).ShouldBeEmpty();
        var intake = new DocumentIntake(Room, Room, new HttpFeedOptions(), Clock);
        return new PollFeed(feed, new PollParts(intake, Room, States, Clock, NullLogger<PollParts>.Instance));
    }
}
