using System.Globalization;
using System.Xml.Linq;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Cap;

/// <summary>Reads where the entries of an Atom or RSS index lead to.</summary>
internal static class CapIndex
{
    private const int LongestName = 500;

    /// <summary>The entries of a document; null where it is no index.</summary>
    public static IReadOnlyList<XElement>? Entries(XElement root) => root.Name.LocalName switch
    {
        "feed" when root.Name.Namespace == CapNamespaces.Atom => [.. root.Elements(CapNamespaces.Atom + "entry")],
        "entry" when root.Name.Namespace == CapNamespaces.Atom => [root],

        // RSS 2.0 has items within the channel, RSS 1.0 beside it, in a namespace of its own.
        "rss" or "RDF" => [.. root.Descendants().Where(element => element.Name.LocalName == "item")],
        _ => null,
    };

    /// <summary>Where an entry leads to, or null.</summary>
    public static DocumentLink? Link(XElement entry) =>
        entry.Name.Namespace == CapNamespaces.Atom ? AtomLink(entry) : RssLink(entry);

    private static DocumentLink? AtomLink(XElement entry)
    {
        var best = entry.Elements(CapNamespaces.Atom + "link").Select(link => (Worth: Worth(link), Address: Attribute(link, "href")))
            .Concat(entry.Elements(CapNamespaces.Atom + "content").Select(content => (Worth: Worth(content), Address: Attribute(content, "src"))))
            .Where(link => link.Worth > 0 && link.Address is not null)
            .DefaultIfEmpty().MaxBy(link => link.Worth);
        return best.Address is null ? null : new DocumentLink(best.Address, Text(entry, "id"), Moment(Text(entry, "updated") ?? Text(entry, "published")));
    }

    // The link that says CAP before one that says XML before one that says nothing; a page for people is none.
    private static int Worth(XElement link)
    {
        var type = Attribute(link, "type") ?? "";
        var relation = Attribute(link, "rel") ?? "alternate";
        return type.Contains("cap+xml", StringComparison.OrdinalIgnoreCase) ? 3
            : relation is not ("alternate" or "related" or "enclosure" or "via") ? 0
            : type.Contains("xml", StringComparison.OrdinalIgnoreCase) && !type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 2
            : type.Length == 0 ? 1 : 0;
    }

    private static DocumentLink? RssLink(XElement item)
    {
        var enclosure = item.Elements().FirstOrDefault(element => element.Name.LocalName == "enclosure" && Worth(element) >= 2);
        var address = (enclosure is null ? null : Attribute(enclosure, "url")) ?? Text(item, "link");
        return address is null ? null : new DocumentLink(address, Text(item, "guid"), Moment(Text(item, "pubDate") ?? Text(item, "date")));
    }

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 and <= ReportLimits.Link } text ? text : null;

    private static string? Text(XElement entry, string name) =>
        entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? CapTexts.Cut(text, name == "link" ? ReportLimits.Link : LongestName) : null;

    // RFC 3339 in Atom, RFC 822 in RSS.
    private static DateTimeOffset? Moment(string? text) => text is null
        ? null
        : CapTime.Read(text, out var utc) == TimeFault.None
            ? utc
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out utc) ? utc : null;
}
