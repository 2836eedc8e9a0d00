using System.Xml.Linq;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>Reads an <c>alert</c> element of CAP 1.1 or 1.2: strict in what must be there, lenient in order and in what is more.</summary>
internal static class CapAlertReader
{
    /// <summary>Each message that is cancelled becomes a report.</summary>
    private const int MostCancelled = 1_000;
    private static readonly string[] Further = ["source", "restriction", "code", "note", "incidents"];

    /// <param name="element">An <c>alert</c> in either namespace.</param>
    /// <param name="alert">What it says, or null.</param>
    /// <returns>Null, or the reason of the refusal: what, where and the remedy.</returns>
    public static Fault? Read(XElement element, out CapAlert? alert)
    {
        alert = null;
        var root = new CapElement(element, "");
        string sender = "";
        DateTimeOffset sent = default;
        var (mode, type, scope) = (default(Mode), default(CapMessageType), default(CapScope));
        var fault = Required(root, "identifier", FaultCode.SendCapIdentifier, out var identifier)
            ?? Required(root, "sender", FaultCode.SendCapSender, out sender)
            ?? Sent(root, out sent)
            ?? Words(root, out mode, out type, out scope);
        if (fault is not null)
        {
            return fault;
        }

        var addresses = root.Text("addresses");
        if (scope == CapScope.Private && addresses is null)
        {
            return Faults.Missing(root.Place("addresses"), FaultCode.SendCapAddresses);
        }

        fault = References(root, type, $"{sender},{identifier}", out var references);
        var infos = new List<CapInfo>();
        foreach (var child in root.Children("info"))
        {
            CapInfo? info = null;
            if ((fault ??= CapInfoReader.Read(child, out info)) is not null)
            {
                break;
            }

            infos.Add(info!);
        }

        alert = fault is not null ? null : new CapAlert
        {
            Identifier = identifier,
            Sender = sender,
            Sent = sent,
            Mode = mode,
            Type = type,
            Scope = scope,
            Addresses = addresses,
            References = references,
            Infos = infos,
            Further = Rest(root, Further),
        };
        return fault;
    }

    /// <summary>Elements that are kept as they are: those of <paramref name="names"/> that have a text.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Rest(CapElement element, string[] names)
    {
        var rest = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        foreach (var name in names)
        {
            if (element.Texts(name) is { Count: > 0 } texts)
            {
                rest.Add(new(name, texts));
            }
        }

        return rest;
    }

    public static Fault? Required(CapElement element, string name, object remedy, out string text)
    {
        text = element.Text(name) ?? "";
        return text.Length > 0 ? null : Faults.Missing(element.Place(name), remedy);
    }

    /// <summary>A time that may be left out.</summary>
    public static Fault? Time(CapElement element, string name, out DateTimeOffset? utc)
    {
        utc = null;
        if (element.Text(name) is not { } text)
        {
            return null;
        }

        var fault = CapTime.Read(text, out var moment);
        utc = moment;
        return CapTime.Reason(element.Place(name), fault);
    }

    private static Fault? Sent(CapElement root, out DateTimeOffset sent)
    {
        var fault = Time(root, "sent", out var moment);
        sent = moment ?? default;
        return fault ?? (moment is null ? Faults.Missing(root.Place("sent"), FaultCode.SendCapSent) : null);
    }

    private static Fault? Words(CapElement root, out Mode mode, out CapMessageType type, out CapScope scope)
    {
        mode = default;
        type = default;
        scope = default;
        return Required(root, "status", Fault.Of(FaultCode.SendOneOf, "Actual, Exercise, System, Test, Draft"), out var status)
            ?? Required(root, "msgType", Fault.Of(FaultCode.SendOneOf, "Alert, Update, Cancel, Ack, Error"), out var kind)
            ?? Required(root, "scope", Fault.Of(FaultCode.SendOneOf, "Public, Restricted, Private"), out var audience)
            ?? (Vocabulary.TryMode(status, out mode) ? null : Faults.ModeWords(root.Place("status")))
            ?? (Word(kind, out type) ? null : Faults.UnknownWord(root.Place("msgType"), "Alert, Update, Cancel, Ack, Error"))
            ?? (Word(audience, out scope) ? null : Faults.UnknownWord(root.Place("scope"), "Public, Restricted, Private"));
    }

    private static bool Word<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return char.IsAsciiLetter(text[0]) && Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    // An update without a reference is taken: a warning that stands alone is better than none. A cancel without one does nothing.
    private static Fault? References(CapElement root, CapMessageType type, string self, out IReadOnlyList<CapReference> references)
    {
        var triples = string.Join(' ', root.Texts("references")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        references = [.. triples.Select(CapReference.Read).OfType<CapReference>().Where(one => $"{one.Sender},{one.Identifier}" != self).Distinct()];
        if (type == CapMessageType.Cancel && references.Count > MostCancelled)
        {
            return Faults.TooMany(root.Place("references"), MostCancelled);
        }

        if (references.Count > 0 || type is not (CapMessageType.Update or CapMessageType.Cancel))
        {
            return null;
        }

        var place = root.Place("references");
        return triples.Length > 0
            ? Fault.Of(FaultCode.CapReferences, place)
            : type == CapMessageType.Cancel ? Faults.Missing(place, FaultCode.SendCapCancelled) : null;
    }
}
