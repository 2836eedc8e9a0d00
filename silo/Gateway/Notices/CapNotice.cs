using System.Globalization;
using System.Text;
using System.Xml;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Notices;

/// <summary>Who speaks in CAP messages, and how they are meant.</summary>
/// <param name="Sender">The sender's identifier: no spaces, commas or markup; best a domain name of one's own.</param>
/// <param name="SenderName">What the sender is called.</param>
/// <param name="Restriction">For whom the messages are: their scope is Restricted, and this says to whom.</param>
public sealed record CapVoice(string Sender, BoardNames SenderName, string Restriction);

/// <summary>
/// Notices as CAP 1.2 messages: Alert, then Update for each later step, then Cancel, each with references to what went before
/// (OASIS Common Alerting Protocol 1.2, section 3.2).
/// </summary>
internal sealed class CapNotice(CapVoice voice, TimeZoneInfo zone)
{
    public const string MediaType = "application/cap+xml";

    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    private static readonly string[] Severities = ["Extreme", "Severe", "Moderate", "Minor"];

    /// <summary>The message's identifier; the same for every target.</summary>
    public static string IdOf(NoticeKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Alert}.{key.Version}");

    /// <summary>Writes a message.</summary>
    /// <param name="key">Which notice.</param>
    /// <param name="step">What it tells.</param>
    /// <param name="facts">Of what.</param>
    /// <param name="sentAt">When it became due, Unix ms.</param>
    /// <param name="earlier">What the same target was told of the alert before, with its time.</param>
    public byte[] Write(NoticeKey key, NoticeStep step, NoticeFacts facts, long sentAt, IEnumerable<(NoticeKey Key, long SentAt)> earlier)
    {
        var before = earlier.Where(other => other.Key.Version < key.Version).OrderBy(other => other.Key.Version).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("alert", Namespace);
            Element(xml, "identifier", IdOf(key));
            Element(xml, "sender", voice.Sender);
            Element(xml, "sent", Time(sentAt));
            Element(xml, "status", facts.IsExercise ? "Exercise" : "Actual");
            Element(xml, "msgType", step == NoticeStep.Ended ? "Cancel" : before.Count > 0 ? "Update" : "Alert");
            Element(xml, "scope", "Restricted");
            Element(xml, "restriction", voice.Restriction);
            if (before.Count > 0)
            {
                Element(xml, "references", string.Join(' ', before.Select(other => $"{voice.Sender},{IdOf(other.Key)},{Time(other.SentAt)}")));
            }

            Info(xml, "ru-RU", isRussian: true, facts);
            Info(xml, "en-US", isRussian: false, facts);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);

    private static void Parameter(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("parameter", Namespace);
        Element(xml, "valueName", name);
        Element(xml, "value", value);
        xml.WriteEndElement();
    }

    private void Info(XmlWriter xml, string language, bool isRussian, NoticeFacts facts)
    {
        string In(BoardNames names) => isRussian ? names.Ru : names.En;
        xml.WriteStartElement("info", Namespace);
        Element(xml, "language", language);
        Element(xml, "category", facts.Kind is "silence" or "reading" ? "Infra" : "Safety");
        Element(xml, "event", In(facts.Names));
        Element(xml, "urgency", facts.Priority <= 2 ? "Immediate" : facts.Priority == 3 ? "Expected" : "Future");
        Element(xml, "severity", Severities[facts.Priority - 1]);
        Element(xml, "certainty", "Observed");
        Element(xml, "onset", Time(facts.RaisedAt));
        Element(xml, "senderName", In(voice.SenderName));
        Element(xml, "headline", $"S{facts.Priority}: {In(facts.Names)}{(facts.District is { } district ? $", {In(district)}" : "")}");
        if (facts.Response is { } response)
        {
            Element(xml, "instruction", In(response));
        }

        Parameter(xml, "rule", facts.Rule);
        if (facts.Value is { } value)
        {
            Parameter(xml, "value", value.ToString(CultureInfo.InvariantCulture));
        }

        if (facts.Threshold is { } threshold)
        {
            Parameter(xml, "threshold", threshold.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteStartElement("area", Namespace);
        Element(xml, "areaDesc", facts.District is { } named ? In(named) : In(voice.SenderName));
        if (facts.DistrictCode is { } code)
        {
            xml.WriteStartElement("geocode", Namespace);
            Element(xml, "valueName", "situationroom:district");
            Element(xml, "value", code);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>CAP wants whole seconds and an offset, never the letter Z.</summary>
    private string Time(long milliseconds)
    {
        var time = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), zone);
        return time.Offset == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'-00:00'", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
