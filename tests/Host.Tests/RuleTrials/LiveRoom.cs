using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Engine;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Journal.Memory;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>A room that really runs, in steps of a clock that is moved by hand, and what its trail says that it raised.</summary>
internal sealed class LiveRoom : IAsyncDisposable
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private readonly InMemoryJournal _journal = new();
    private readonly MemoryKeyVault _vault = new();
    private readonly RuleSet _rules;
    private readonly RoomEngine _engine;

    public LiveRoom(RoomSettings settings, RuleSet rules)
    {
        _rules = rules;
        _engine = new RoomEngine(
            new RoomParts { Journal = _journal, Vault = _vault, Snapshots = new MemorySnapshots(), Placer = new Placer(Catalog.Empty), Rules = rules, Settings = settings, Time = Clock },
            new RoomLimits(),
            NullLogger<RoomEngine>.Instance);
        _engine.Start();
    }

    public HandClock Clock { get; } = new();

    /// <summary>Takes items at this moment, then lets a step pass.</summary>
    public async Task TakeAsync(IReadOnlyList<FeedItem> items)
    {
        await _engine.SnapshotAsync(default);
        if (items.Count > 0)
        {
            (await _engine.DeliverAsync(new Delivery("dispatch-112", Clock.Now, items), default)).Status.ShouldBe(DeliveryStatus.Durable);
        }

        await _engine.SnapshotAsync(default);
        Clock.Advance(Step);

        // A question is answered at the end of a turn, so that after two of them the seconds that passed were looked at.
        await _engine.SnapshotAsync(default);
        await _engine.SnapshotAsync(default);
    }

    /// <summary>What the journal holds.</summary>
    public async Task<IReadOnlyList<JournalBlock>> BlocksAsync()
    {
        var blocks = new List<JournalBlock>();
        await foreach (var block in _journal.ReadAsync(1, default))
        {
            blocks.Add(new JournalBlock(block.FirstPosition, block.Count, block.JournaledAt, block.Payload.ToArray()));
        }

        return blocks;
    }

    /// <summary>What the trail says that was raised.</summary>
    public async Task<IReadOnlyList<Occurrence>> RaisedAsync()
    {
        var book = new OccurrenceBook(_rules);
        foreach (var block in await BlocksAsync())
        {
            Read(block, book);
        }

        return book.All;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.StopAsync();
        _engine.Dispose();
        _vault.Dispose();
    }

    private static void Read(JournalBlock block, OccurrenceBook book)
    {
        var reader = new EntryReader(block.Payload.Span);
        while (reader.Next())
        {
            if (reader.Kind == EntryKind.Trail && TrailEntry.Read(reader.Entry) is AlertChanged changed)
            {
                book.Take(changed);
            }
        }
    }
}
