using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>Reads <c>info</c> elements (CAP 1.2 §3.2.2).</summary>
internal static class CapInfoReader
{
    private const string Urgencies = "Immediate, Expected, Future, Past, Unknown";
    private const string Certainties = "Observed, Likely, Possible, Unlikely, Unknown";
    private static readonly string[] Further = ["audience", "senderName"];

    /// <returns>Null, or the reason of the refusal.</returns>
    public static Fault? Read(CapElement element, out CapInfo? info)
    {
        info = null;
        string urgency = "", certainty = "";
        Severity severity = default;
        DateTimeOffset? effective = null, onset = null, expires = null;
        var fault = CapAlertReader.Required(element, "event", FaultCode.SendCapEvent, out var what)
            ?? Word(element, "urgency", Urgencies, out urgency)
            ?? Severe(element, out severity)
            ?? Word(element, "certainty", Certainties, out certainty)
            ?? CapAlertReader.Time(element, "effective", out effective)
            ?? CapAlertReader.Time(element, "onset", out onset)
            ?? CapAlertReader.Time(element, "expires", out expires);
        if (fault is not null)
        {
            return fault;
        }

        var areas = new List<CapArea>();
        foreach (var child in element.Children("area"))
        {
            if ((fault = CapAreaReader.Read(child, out var area)) is not null)
            {
                return fault;
            }

            areas.Add(area!);
        }

        info = new CapInfo
        {
            Event = what,
            Urgency = urgency,
            Severity = severity,
            Certainty = certainty,
            Language = element.Text("language") ?? "en-US",
            Categories = element.Texts("category"),
            Responses = element.Texts("responseType"),
            Effective = effective,
            Onset = onset,
            Expires = expires,
            Headline = element.Text("headline"),
            Description = element.Text("description"),
            Instruction = element.Text("instruction"),
            Contact = element.Text("contact"),
            Areas = areas,
            Links = [.. element.Texts("web"), .. element.Children("resource").Select(resource => resource.Text("uri")).OfType<string>()],
            Further = CapAlertReader.Rest(element, Further),
            EventCodes = element.Values("eventCode"),
            Parameters = element.Values("parameter"),
        };
        return null;
    }

    private static Fault? Severe(CapElement element, out Severity severity)
    {
        severity = default;
        return CapAlertReader.Required(element, "severity", Fault.Of(FaultCode.SendOneOf, "Extreme, Severe, Moderate, Minor, Unknown"), out var text)
            ?? (Vocabulary.TrySeverity(text, out severity) ? null : Faults.SeverityWords(element.Place("severity")));
    }

    private static Fault? Word(CapElement element, string name, string words, out string word)
    {
        if (CapAlertReader.Required(element, name, Fault.Of(FaultCode.SendOneOf, words), out var text) is { } fault)
        {
            word = text;
            return fault;
        }

        // CAP 1.1 §3.2.2: "Very Likely" of CAP 1.0 is treated as "Likely".
        text = text.Equals("Very Likely", StringComparison.OrdinalIgnoreCase) ? "Likely" : text;
        word = words.Split(", ").FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? "";
        return word.Length > 0 ? null : Faults.UnknownWord(element.Place(name), words);
    }
}
