using SituationRoom.Core.Board;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>Values of the trade for tests that need any.</summary>
internal static class Some
{
    public static readonly BoardNames Names = new("Краснодар", "Krasnodar");

    public static BoardFeed Feed(string id, string health = "live") => new(id, 0, Names, health, 1_000, 60, 2, 10, 1, null);

    public static RejectionSummary Rejection(string feed) =>
        new("7", feed, "lat: 145.2 is outside -90..90; send WGS 84 degrees", DateTimeOffset.UnixEpoch, 12) { Why = Fault.Of(FaultCode.OutOfRange, "lat", 145.2, -90.0, 90.0, FaultCode.SendDegrees) };

    public static BoardDelta Delta(string epoch, long version, int ballast = 0) => new()
    {
        Epoch = epoch,
        Version = version,
        Now = version * 1_000,
        Counts = [[1], [0]],
        Trouble = ballast > 0 ? new string('x', ballast) : null,
    };

    /// <summary>The board after as many deltas as its version: its only slot counts them.</summary>
    public static BoardSnapshot Snapshot(string epoch, long version) => new()
    {
        Epoch = epoch,
        Version = version,
        Now = version * 1_000,
        Build = "test",
        City = new BoardCity(Names, "Europe/Moscow", Demo: false, HasMap: false),
        Districts = [new BoardDistrict("tsentralny", -1, Names, Names, null)],
        Categories = [new BoardCategory("roads", -1, Names)],
        Tallies = ["open"],
        Areas = [[0]],
        Slots = [[0, 0, 0, 0, 0]],
        Alerts = BoardAlerts.None,
        Works = [],
        Readiness = new BoardReadiness("everyday", 0, null, []),
        Counts = [[(int)version]],
        Unusual = [],
        Notable = [],
        Points = [],
        Feeds = [Feed("dispatch-112")],
        Kpis = new BoardKpis(null, 0, null, null),
        Trend = new BoardTrend(0, 300, [1, null], [], [], []),
        Ticker = [],
        Oldest = [],
    };

    public static IncidentSummary Incident(int key) => new()
    {
        Key = key,
        Feed = "dispatch-112",
        Id = "112-26-000123",
        Channel = Channel.Dispatch,
        Kind = IncidentKind.Incident,
        Status = IncidentStatus.InProgress,
        Severity = Severity.Severe,
        Mode = Mode.Actual,
        Category = "roads",
        Districts = ["tsentralny"],
        OccurredAt = DateTimeOffset.UnixEpoch,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        JournaledAt = DateTimeOffset.UnixEpoch,
        Position = 9,
        FilledIn = ["district"],
    };
}
