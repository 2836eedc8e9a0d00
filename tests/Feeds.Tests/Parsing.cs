using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests;

/// <summary>Short ways to parse in tests.</summary>
internal static class Parsing
{
    public static List<FeedItem> AsReports(string json) => Items(Encoding.UTF8.GetBytes(json), MessageForm.Json, MessageKind.Reports);

    public static List<FeedItem> AsReadings(string json) => Items(Encoding.UTF8.GetBytes(json), MessageForm.Json, MessageKind.Readings);

    public static List<FeedItem> Lines(string ndjson) => Items(Encoding.UTF8.GetBytes(ndjson), MessageForm.Ndjson, MessageKind.Reports);

    public static List<FeedItem> Items(byte[] message, MessageForm form, MessageKind kind)
    {
        var items = new List<FeedItem>();
        MessageParsers.Canonical.Parse(message, form, kind, items);
        return items;
    }

    public static bool IsJson(string message, MessageForm form = MessageForm.Json) =>
        MessageParsers.Canonical.Parse(Encoding.UTF8.GetBytes(message), form, MessageKind.Reports, []);

    public static string Bytes(this Rejection rejection) => Encoding.UTF8.GetString(rejection.Message.Span);

    public static Report Report(string json) => AsReports(json).ShouldHaveSingleItem().ShouldBeOfType<Report>();

    public static Rejection Refused(string json) => AsReports(json).ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
}
