using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Core.Board;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Peer;
using SituationRoom.Gateway.Peer;
using SituationRoom.Journal.Memory;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Peers;

/// <summary>A room in this process that can be followed and can follow, started again over its journal at will.</summary>
internal sealed class PeerRoom : IAsyncDisposable
{
    private static readonly string[] Categories = ["roads", "roads/potholes", "housing"];
    private readonly InMemoryJournal _journal = new();
    private readonly MemoryKeyVault _vault = new();
    private readonly MemorySnapshots _snapshots = new();
    private readonly HandClock _clock;
    private readonly string _prefix;
    private readonly Norms _norms;
    private readonly RoomLimits _limits;
    private readonly RoomSettings _settings;
    private readonly Catalog _catalog;

    private PeerRoom(HandClock clock, string prefix, Norms norms, RoomLimits? limits = null)
    {
        (_clock, _prefix, _norms, _limits) = (clock, prefix, norms, limits ?? new RoomLimits());
        string[] districts = [.. new[] { "north", "south", "n1" }.Select(code => prefix + code)];
        var (catalog, errors) = Catalog.Create(
            [.. districts.Select(code => new District { Code = code, Parent = code == prefix + "n1" ? prefix + "north" : null, Names = new(code, code) })],
            [.. Categories.Select(code => new Category { Code = code, Parent = code.Contains('/', StringComparison.Ordinal) ? "roads" : null, Names = new(code, code) })]);
        errors.ShouldBeEmpty();
        _catalog = catalog!;
        BoardNames Names(string code) => new(code, code);
        _settings = new RoomSettings
        {
            Zone = TimeZoneInfo.Utc,
            City = new BoardCity(Names("city"), "UTC", Demo: false, HasMap: false),
            Build = "test",
            Districts = [.. new[] { prefix + "north", prefix + "south", prefix + "n1", "outside", "unplaced" }.Select((code, i) => new BoardDistrict(code, i == 2 ? 0 : -1, Names(code), Names(code), null))],
            Categories = [.. new[] { "none", "roads", "roads/potholes", "housing" }.Select((code, i) => new BoardCategory(code, i == 2 ? 1 : -1, Names(code)))],
            Feeds = [],
        };
        Engine = Made();
    }

    public RoomEngine Engine { get; private set; }

    /// <summary>Last line of the journal.</summary>
    public long End => _journal.End;

    /// <summary>A room whose norms say something of every category.</summary>
    public static Task<PeerRoom> CityAsync(HandClock clock) => StartAsync(new PeerRoom(clock, "", new Norms(
        [
            new Norm { Category = "roads", Accept = new NormSpan(600, NormUnit.Seconds), Final = new NormSpan(7_200, NormUnit.Seconds) },
            new Norm { Category = "housing", FirstAnswer = new NormSpan(60, NormUnit.Seconds), Final = new NormSpan(300, NormUnit.Seconds) },
        ],
        [],
        Categories,
        TimeZoneInfo.Utc)));

    /// <summary>A room that follows, without norms; its districts' codes begin with <c>c-</c>.</summary>
    public static Task<PeerRoom> RegionAsync(HandClock clock, RoomLimits? limits = null) => StartAsync(new PeerRoom(clock, "c-", Norms.None, limits));

    /// <summary>Starts again over what is kept: as after a stop, with its snapshot.</summary>
    public async Task RestartAsync()
    {
        await Engine.StopAsync();
        Engine.Dispose();
        Engine = Made();
        await StartAsync(this);
    }

    /// <summary>Runs all open rejections of a feed again that hold reports of the room's own writing.</summary>
    public ValueTask<RerunSummary> RerunAsync(string feed, Actor by) =>
        new RejectionDesk(Engine, new RejectionMessages(_journal, _vault), Engine, new KeptParser(), _clock).RerunAllAsync(feed, null, 0, by, default);

    /// <summary>Answers as <c>GET /api/v1/journal</c> does.</summary>
    public async Task<byte[]> AnswerAsync(long after, int limit, int version, IReadOnlySet<string>? feeds = null)
    {
        var batch = new PeerBatch(new PeerOptions { WriteReport = CanonicalWriter.Write, WriteReading = CanonicalWriter.Write }, new PeerReader("region", [], feeds), limit, version);
        if (after < _journal.End)
        {
            await foreach (var block in _journal.ReadAsync(after + 1, default))
            {
                if (!batch.Add(block, after))
                {
                    break;
                }
            }
        }

        var head = string.Create(CultureInfo.InvariantCulture, $$"""{"room":"{{_prefix}}room","journal":"j{{_prefix}}","end":{{_journal.End}},"at":"m","to":{{Math.Max(after, batch.To)}},"mark":"m","items":{{batch.Items}}}""");
        return [.. Encoding.UTF8.GetBytes(head), (byte)'\n', .. batch.Lines.Span];
    }

    /// <summary>Takes an answer of another room in as the feed <c>city</c>; returns where it leads.</summary>
    public async Task<long> TakeAsync(byte[] answer)
    {
        var read = new PeerParser(new() { DistrictPrefix = "c-" }, "region").Parse(answer, out var failure).ShouldNotBeNull(failure);
        var intake = new DocumentIntake(Engine, Engine, new HttpFeedOptions(), _clock);
        (await new PeerIntake("city", intake, Engine, _clock).TakeAsync(read, answer.Length, default)).ShouldBeNull();
        return read.Head.To;
    }

    /// <summary>Has it count as of this moment of the clock: what depends on the time is compared at one time.</summary>
    public async Task ReachNowAsync(string feed) => (await Engine.DeliverAsync(new Delivery(feed, _clock.Now, []), default)).Status.ShouldBe(DeliveryStatus.Durable);

    /// <summary>All incidents as a follower sees them; of one that follows without what it puts before ids and districts.</summary>
    public async Task<IReadOnlyList<string>> PictureAsync()
    {
        var (items, _) = await Engine.IncidentsAsync(new IncidentQuery { Limit = 1_000 }, default);
        return [.. items.Select(Line).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every cell's numbers.</summary>
    public async Task<IReadOnlyList<string>> CountsAsync() =>
    [
        .. (await Engine.CellsAsync(default))
            .Where(cell => cell.Tallies.Any(count => count != 0))
            .Select(cell => $"{Plain(cell.District)} {cell.Category}: {string.Join(' ', cell.Tallies)} | {string.Join(' ', cell.OpenByChannel)} | {string.Join(' ', cell.OpenBySeverity)}")
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync();
        Engine.Dispose();
        _vault.Dispose();
    }

    private static async Task<PeerRoom> StartAsync(PeerRoom room)
    {
        room.Engine.Start();
        await room.Engine.SnapshotAsync(default);
        return room;
    }

    private RoomEngine Made() => new(
        new RoomParts { Journal = _journal, Vault = _vault, Snapshots = _snapshots, Placer = new Placer(_catalog), Norms = _norms, Settings = _settings, Time = _clock, KeepReport = KeptReport.Write },
        _limits,
        NullLogger<RoomEngine>.Instance);

    private sealed class KeptParser : IRejectionParser
    {
        public IReadOnlyList<FeedItem>? Read(string feed, ReadOnlyMemory<byte> message, bool? isReading, bool isKept) => KeptReport.Read(message, isKept);
    }

    private string Plain(string code) => _prefix.Length > 0 && code.StartsWith(_prefix, StringComparison.Ordinal) ? code[_prefix.Length..] : code;

    private string Line(IncidentSummary one) => string.Join(' ',
        _prefix.Length > 0 ? one.Id : $"{one.Feed}:{one.Id}", one.Channel, one.Status, one.Category, string.Join('+', one.Districts.Select(Plain)), one.Severity, one.Mode, one.Kind,
        $"{one.OccurredAt:HH:mm:ss} due {one.Due:HH:mm:ss} next {one.NextDue:HH:mm:ss} {one.Norm} accepted {one.AcceptedAt:HH:mm:ss} answered {one.FirstAnswerAt:HH:mm:ss}",
        one.Title, $"voices {one.Voices}", one.IsCounted ? "counted" : "behind", one.IsMoved ? "moved" : "", one.Revision);
}
