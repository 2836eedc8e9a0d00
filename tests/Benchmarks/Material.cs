using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>A thousand reports of about 250 bytes, and the city that they are about.</summary>
internal static class Material
{
    public const int Count = 1000;

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Districts = ["zapadny", "karasunsky", "prikubansky", "tsentralny"];

    private static readonly string[] Categories = ["roads", "housing", "safety", "ecology"];

    public static Catalog Catalog { get; } = Catalog.Create(
        [.. Districts.Select(code => new District { Code = code, Names = new BoardNames(code, code) })],
        [.. Categories.Select(code => new Category { Code = code, Names = new BoardNames(code, code) })]).Catalog!;

    /// <summary>As NDJSON.</summary>
    /// <param name="first">The number of the first, which makes its id.</param>
    public static byte[] Ndjson(int first = 0)
    {
        var text = new StringBuilder();
        for (var i = first; i < first + Count; i++)
        {
            text.Append(FormattableString.Invariant(
                $$"""{"id":"r-{{i:D12}}","at":"2026-11-21T08:59:30.000Z","status":"open","category":"{{Categories[i % 4]}}","district":"{{Districts[i / 4 % 4]}}","severity":"Minor","lat":45.03,"lon":38.97,"title":"Report of the bench","text":"Somebody saw something here"}"""))
                .Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static List<FeedItem> Items(int first = 0)
    {
        var items = new List<FeedItem>(Count);
        MessageParsers.Canonical.Parse(Ndjson(first), MessageForm.Ndjson, MessageKind.Reports, items);
        return items;
    }

    public static RoomFold Fold() => new(new RoomSettings
    {
        Zone = TimeZoneInfo.Utc,
        City = new BoardCity(new BoardNames("Город", "City"), "UTC", Demo: false, HasMap: false),
        Build = "benchmark",
        Districts = [.. Districts.Select(code => new BoardDistrict(code, -1, new BoardNames(code, code), new BoardNames(code, code), null))],
        Categories = [.. Categories.Select(code => new BoardCategory(code, -1, new BoardNames(code, code)))],
        Feeds = [new FeedSetting("bench", Channel.Dispatch, new BoardNames("bench", "bench"), 60, WallTitles: false)],
    });
}
