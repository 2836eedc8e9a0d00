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
                items.Add(new Rejection { Why = Fault.Of(FaultCode.CapEntry, place), Message = Bytes(entry) });
            }
        }

        return new ParsedDocument { Items = items, Links = [.. links.OrderBy(link => link.Updated)] };
    }

    private void Take(XElement element, Mode? least, ReadOnlyMemory<byte> whole, List<FeedItem> items)
    {
        if ((CapAlertReader.Read(element, out var alert) ?? Said(alert!) ?? _reports.Refusal(alert!)) is { } reason)
        {
            items.Add(new Rejection { Why = reason, Message = whole.IsEmpty ? Bytes(element) : whole.ToArray() });
            return;
        }

        // What comes in an exercise is one, whatever the alert inside says of itself.
        items.AddRange(_reports.Of(alert! with { Mode = alert.Mode == Mode.Actual ? least ?? Mode.Actual : alert.Mode }));
    }

    private static Fault? Said(CapAlert alert) => alert.Type == CapMessageType.Error
        ? Fault.Of(FaultCode.CapError)
        : null;

    // EDXL-DE 1.0 §3.2.1 distributionStatus: Actual, Exercise, System, Test.
    private static Mode? Distribution(XElement root) =>
        root.Name.NamespaceName.StartsWith(CapNamespaces.Edxl, StringComparison.Ordinal)
        && new CapElement(root, "").Text("distributionStatus") is { } word && Vocabulary.TryMode(word, out var mode)
            ? mode
            : null;

    private static Fault Stranger(XElement root)
    {
        var line = CapElement.Line(root);
        return root.Name.LocalName switch
        {
            "alert" => Fault.Of(FaultCode.CapNamespace, line, CapNamespaces.Cap12.NamespaceName),
            "EDXLDistribution" => Fault.Of(FaultCode.EdxlEmpty, line),
            "html" => Fault.Of(FaultCode.HtmlPage),
            _ => Fault.Of(FaultCode.CapStranger, line),
        };
    }

    private static byte[] Bytes(XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
}
