using System.Collections.Frozen;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>
/// What an alert says of incidents. An Alert starts one; an Update names the earliest message that it refers to; a Cancel names each
/// message that it refers to; an Ack says nothing of an incident. <see cref="CapChains"/> knows better where a sender names only
/// the message before.
/// </summary>
internal sealed class CapReports(CapDefinition definition)
{
    private const int ReferencesKept = 300;
    private readonly FrozenDictionary<string, string> _categories =
        definition.Categories.ToFrozenDictionary(line => line.Key.Trim(), line => line.Value, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _geocodes = definition.Geocodes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="alert">Any but an Error.</param>
    public IEnumerable<Report> Of(CapAlert alert) => alert.Type switch
    {
        CapMessageType.Alert => [Whole(alert, alert.Sender, alert.Identifier)],
        CapMessageType.Update => [Earliest(alert) is { } first ? Whole(alert, first.Sender, first.Identifier) : Whole(alert, alert.Sender, alert.Identifier)],
        CapMessageType.Cancel => alert.References.Select(cancelled => Cancelled(alert, cancelled)),
        CapMessageType.Ack => [],
        CapMessageType.Error => throw new ArgumentOutOfRangeException(nameof(alert)),
        _ => throw new ArgumentOutOfRangeException(nameof(alert)),
    };

    private static CapReference? Earliest(CapAlert alert) =>
        alert.References.MinBy(reference => reference.Sent ?? DateTimeOffset.MaxValue);

    private static Report Cancelled(CapAlert alert, CapReference cancelled) => new()
    {
        Id = CapNames.Incident(alert.Mode, cancelled.Sender, cancelled.Identifier),
        Revision = alert.Sent.ToUnixTimeMilliseconds(),
        OccurredAt = alert.Sent,
        Status = IncidentStatus.Cancelled,
        Mode = alert.Mode,
        Extras = Message(alert, [cancelled]).ToArray(),
    };

    /// <summary>Why an alert that was read can't be taken; null where it can. It is never counted in some of its districts only.</summary>
    public Fault? Refusal(CapAlert alert) => Districts(alert).Count() > ReportLimits.Districts
        ? Fault.Of(FaultCode.CapDistricts, ReportLimits.Districts)
        : null;

    private IEnumerable<string> Districts(CapAlert alert) => alert.Infos.SelectMany(info => info.Areas).SelectMany(area => area.Geocodes)
        .Where(code => _geocodes.Contains(code.Key) && code.Value.Length <= ReportLimits.Word).Select(code => code.Value).Distinct();

    private Report Whole(CapAlert alert, string sender, string identifier)
    {
        var main = Main(alert);
        var areas = alert.Infos.SelectMany(info => info.Areas);
        var point = (main?.Areas ?? []).Concat(areas).Select(area => area.Point).FirstOrDefault(known => known is not null);
        return new Report
        {
            Id = CapNames.Incident(alert.Mode, sender, identifier),
            Revision = alert.Sent.ToUnixTimeMilliseconds(),
            OccurredAt = main?.Onset ?? main?.Effective ?? alert.Sent,
            Kind = IncidentKind.Incident,
            Status = Status(alert),
            Severity = alert.Infos.Count > 0 ? alert.Infos.Max(info => info.Severity) : null,
            Mode = alert.Mode,
            Category = Category(alert, main),
            Districts = [.. Districts(alert)],
            Latitude = Degrees(point?.Latitude),
            Longitude = Degrees(point?.Longitude),
            Address = main?.Areas.Count > 0 ? CapTexts.Cut(string.Join("; ", main.Areas.Select(area => CapTexts.Line(area.Description)).Distinct()), ReportLimits.Address) : null,
            Title = main is null ? null : CapTexts.Cut(CapTexts.Line(Title(alert, main)), ReportLimits.Title),
            Text = main is null ? null : Text(main),
            Links = [.. alert.Infos.SelectMany(info => info.Links).Where(link => FieldRules.Link("", link) is null).Distinct().Take(ReportLimits.Links)],
            Person = Person(alert),
            Extras = Extras(alert, main),
        };
    }

    // The part that people read: the language preferred, and within it the worst.
    private CapInfo? Main(CapAlert alert)
    {
        foreach (var language in definition.Languages)
        {
            if (alert.Infos.Where(info => Speaks(info.Language, language)).MaxBy(info => info.Severity) is { } info)
            {
                return info;
            }
        }

        return alert.Infos.Where(info => info.Language == alert.Infos[0].Language).MaxBy(info => info.Severity);
    }

    private static bool Speaks(string language, string wanted) =>
        language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (language.Length == wanted.Length || language[wanted.Length] is '-' or '_');

    // CAP 1.2 §3.2.2: AllClear says that the event is no threat any more. An update that says nothing leaves what was.
    private static IncidentStatus? Status(CapAlert alert) => alert.Infos.Count == 0 && alert.Type == CapMessageType.Update
        ? null
        : alert.Infos.Count > 0 && alert.Infos.All(info => info.Responses.Contains("AllClear", StringComparer.OrdinalIgnoreCase))
            ? IncidentStatus.Closed
            : IncidentStatus.Open;

    // What is not for everybody is named by its event alone, since a title may stand on a wall.
    private static string Title(CapAlert alert, CapInfo main) => alert.Scope == CapScope.Public ? main.Headline ?? main.Event : main.Event;

    private static string? Text(CapInfo info)
    {
        var text = CapTexts.Lines(string.Join("\n\n", new[] { info.Description, info.Instruction }.OfType<string>()));
        return text.Length == 0 ? null : CapTexts.Cut(text, ReportLimits.Text);
    }

    private string? Category(CapAlert alert, CapInfo? main)
    {
        if (main is null)
        {
            return null;
        }

        IEnumerable<CapInfo> infos = [main, .. alert.Infos];
        foreach (var word in infos.Select(info => info.Event).Concat(infos.SelectMany(info => info.Categories)))
        {
            if (_categories.TryGetValue(word, out var category))
            {
                return category;
            }
        }

        return CapTexts.Cut(CapTexts.Line(main.Event), ReportLimits.Word);
    }

    private DateTimeOffset? Expires(CapAlert alert)
    {
        if (alert.Infos.Count == 0 && alert.Type == CapMessageType.Update)
        {
            return null;
        }

        DateTimeOffset? otherwise = definition.EndsAfterHours is { } hours ? alert.Sent.AddHours(hours) : null;
        var ends = alert.Infos.Select(info => info.Expires ?? otherwise).DefaultIfEmpty(otherwise).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private static Person? Person(CapAlert alert)
    {
        var person = default(NamedTexts);
        if (alert.Addresses is { } addresses)
        {
            person.Set("addresses", CapTexts.Cut(addresses, ReportLimits.PersonValue));
        }

        if (alert.Infos.Select(info => info.Contact).OfType<string>().Distinct().ToList() is { Count: > 0 } contacts)
        {
            person.Set("contact", CapTexts.Cut(string.Join("; ", contacts), ReportLimits.PersonValue));
        }

        return person.Count > 0 ? new Person(person.ToArray()) : null;
    }

    private static CapExtras Message(CapAlert alert, IReadOnlyList<CapReference> references)
    {
        var extras = new CapExtras();
        extras.Add(CapExtras.Identifier, alert.Identifier);
        extras.Add(CapExtras.Sender, alert.Sender);
        extras.Add(CapExtras.Sent, alert.Sent);
        extras.Add(CapExtras.Type, alert.Type.ToString());
        extras.Add(CapExtras.Scope, alert.Scope.ToString());
        extras.Add(CapExtras.References, [.. Few(references).Select(reference => reference.ToString())]);
        AddAll(extras, alert.Further);
        return extras;
    }

    // Of a very long chain the beginning, which names the incident, and the end, which a next message is likely to name.
    private static IEnumerable<CapReference> Few(IReadOnlyList<CapReference> references)
    {
        var inOrder = references.OrderBy(reference => reference.Sent ?? DateTimeOffset.MaxValue).ToList();
        return inOrder.Count <= ReferencesKept ? inOrder : inOrder.Take(ReferencesKept / 2).Concat(inOrder.TakeLast(ReferencesKept / 2));
    }

    private IReadOnlyList<KeyValuePair<string, string>> Extras(CapAlert alert, CapInfo? main)
    {
        var extras = Message(alert, alert.References);
        extras.Add(CapExtras.Expires, Expires(alert));
        extras.Add("event", main?.Event);
        extras.Add("categories", main?.Categories ?? []);
        extras.Add("urgency", main?.Urgency);
        extras.Add("certainty", main?.Certainty);
        extras.Add("responseType", main?.Responses ?? []);
        extras.Add("effective", main?.Effective);
        extras.Add("onset", main?.Onset);
        extras.Add("language", main?.Language);
        AddAll(extras, main?.Further ?? []);
        extras.Add("eventCode", main?.EventCodes ?? []);
        extras.Add("geocode", [.. (main?.Areas ?? []).SelectMany(area => area.Geocodes)]);
        extras.Add("parameter", main?.Parameters ?? []);
        extras.Add("shape", [.. (main?.Areas ?? []).SelectMany(area => area.Shapes)]);
        return extras.ToArray();
    }

    // A centimetre is enough of what was computed.
    private static double? Degrees(double? value) => value is { } degrees ? Math.Round(degrees, 7) : null;

    private static void AddAll(CapExtras extras, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> further)
    {
        foreach (var (name, texts) in further)
        {
            if (texts.Count == 1)
            {
                extras.Add(name, texts[0]);
            }
            else
            {
                extras.Add(name, texts);
            }
        }
    }
}
