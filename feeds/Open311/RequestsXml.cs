using System.Text;
using System.Xml;
using System.Xml.Linq;
using SituationRoom.Feeds.Xml;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>Reads <c>&lt;service_requests&gt;&lt;request&gt;…</c> by local names.</summary>
internal static class RequestsXml
{
    /// <param name="document">The document.</param>
    /// <param name="failure">Why it can't be read; null where it could.</param>
    public static IReadOnlyList<ServiceRequest> Read(ReadOnlyMemory<byte> document, out Fault? failure)
    {
        var requests = new List<ServiceRequest>();
        Fault? other = null;
        SafeXml.Read(
            document,
            reader =>
            {
                reader.MoveToContent();
                // A request by itself is one that was refused and is read again.
                var isBare = reader.LocalName == "request";
                other = isBare || reader.LocalName == "service_requests" ? null : Other(reader.LocalName);
                _ = isBare || reader.Read();
                while (other is null && !reader.EOF)
                {
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "request")
                    {
                        requests.Add(Request(SafeXml.Subtree(reader)));
                    }
                    else if (reader.NodeType == XmlNodeType.Element)
                    {
                        SafeXml.Subtree(reader);
                    }
                    else
                    {
                        reader.Read();
                    }
                }
            },
            out var reason);
        failure = reason ?? other;
        return failure is null ? requests : [];
    }

    private static Fault Other(string root) => root.ToUpperInvariant() switch
    {
        "HTML" => Fault.Of(FaultCode.HtmlPage),
        "ERRORS" => Fault.Of(FaultCode.RequestsErrors),
        _ => Fault.Of(FaultCode.RequestsXml),
    };

    private static ServiceRequest Request(XElement element)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var child in element.Elements().Where(child => !string.IsNullOrWhiteSpace(child.Value)))
        {
            members[child.Name.LocalName] = child.Value.Trim();
        }

        return new ServiceRequest(members, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
    }
}
