using System.Text;
using System.Xml.Linq;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Xml;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>
/// Alerts of CAP 1.1 and 1.2, alone or wrapped in EDXL-DE, in an Atom entry or in whatever else is XML, and Atom and RSS indexes that
/// lead to alerts. One alert that can't be understood does not take the others with it.
/// </summary>
public sealed class CapParser : IDocumentParser
{
    private readonly CapReports _reports;

    /// <param name="definition">The feed's options; null: none are set.</param>
    public CapParser(CapDefinition? definition = null) => _reports = new CapReports(definition ?? new CapDefinition());

    public ParsedDocument Parse(ReadOnlyMemory<byte> document)
    {
        var root = SafeXml.Load(document, out var reason);
        if (root is null)
        {
            return ParsedDocument.Failed(reason!, document);
        }

        var items = new List<FeedItem>();
        if (CapNamespaces.IsAlert(root))
        {
            Take(root, null, document, items);
            return new ParsedDocument { Items = items };
        }

        if (CapIndex.Entries(root) is { } entries)
        {
            return Index(entries, items);
        }

        var least = Distribution(root);
        foreach (var alert in root.Descendants().Where(CapNamespaces.IsAlert))
        {
            Take(alert, least, default, items);
        }

        return items.Count > 0 || root.Descendants().Any(CapNamespaces.IsAlert)
            ? new ParsedDocument { Items = items }
            : ParsedDocument.Failed(Stranger(root), document);
    }

    private ParsedDocument Index(IReadOnlyList<XElement> entries, List<FeedItem> items)
    {
        var links = new List<DocumentLink>();
        foreach (var entry in entries)
        {
            var alerts = entry.Descendants().Where(CapNamespaces.IsAlert).ToList();
            alerts.ForEach(alert => Take(alert, null, default, items));
            if (alerts.Count > 0)
            {
                continue;
            }

            if (CapIndex.Link(entry) is { } link)
            {
                links.Add(link);
            }
            else
            {
                var place = new CapElement(entry, "").Place("link");
                items.Add(new Rejection { Reason = $"{place}: the entry holds no alert and leads to none; send a link to it of the type application/cap+xml", Message = Bytes(entry) });
            }
        }

        return new ParsedDocument { Items = items, Links = [.. links.OrderBy(link => link.Updated)] };
    }

    private void Take(XElement element, Mode? least, ReadOnlyMemory<byte> whole, List<FeedItem> items)
    {
        if ((CapAlertReader.Read(element, out var alert) ?? Said(alert!) ?? _reports.Refusal(alert!)) is { } reason)
        {
            items.Add(new Rejection { Reason = reason, Message = whole.IsEmpty ? Bytes(element) : whole.ToArray() });
            return;
        }

        // What comes in an exercise is one, whatever the alert inside says of itself.
        items.AddRange(_reports.Of(alert! with { Mode = alert.Mode == Mode.Actual ? least ?? Mode.Actual : alert.Mode }));
    }

    private static string? Said(CapAlert alert) => alert.Type == CapMessageType.Error
        ? "msgType: it is Error, which says that an earlier message was refused and reports no incident; read its note and tell the sender"
        : null;

    // EDXL-DE 1.0 §3.2.1 distributionStatus: Actual, Exercise, System, Test.
    private static Mode? Distribution(XElement root) =>
        root.Name.NamespaceName.StartsWith(CapNamespaces.Edxl, StringComparison.Ordinal)
        && new CapElement(root, "").Text("distributionStatus") is { } word && Vocabulary.TryMode(word, out var mode)
            ? mode
            : null;

    private static string Stranger(XElement root)
    {
        var line = CapElement.Line(root);
        return root.Name.LocalName switch
        {
            "alert" => $"alert (line {line}): its namespace is not one of CAP 1.2 or 1.1; write xmlns=\"{CapNamespaces.Cap12.NamespaceName}\"",
            "EDXLDistribution" => $"EDXLDistribution (line {line}): it holds no CAP alert; put one into contentObject, xmlContent, embeddedXMLContent",
            "html" => "this is an HTML page, not the document; check the address and the sender",
            _ => $"the root (line {line}) is no alert, no EDXL-DE distribution and no Atom or RSS index, and holds no alert; send a CAP 1.2 alert",
        };
    }

    private static byte[] Bytes(XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
}
