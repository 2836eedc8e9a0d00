using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>
/// Reads the requests of another GeoReport v2 server, XML or JSON by what they begin with. Such a list is never complete: a server shows the
/// requests of some days, or a page of them.
/// </summary>
public sealed class Open311Parser : IDocumentParser
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Members that become fields of the report; all others are kept as extras.
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "service_request_id", "status", "requested_datetime", "updated_datetime", "expected_datetime", "lat", "long", "address", "description",
        "agency_responsible", "media_url",
    };

    // Of GeoReport v2, too; what else a server sends is kept with "open311." before its name.
    private static readonly HashSet<string> KeptAsTheyAre = new(StringComparer.Ordinal)
    {
        "service_name", "service_code", "status_notes", "service_notice", "address_id", "zipcode", "token",
    };

    private static readonly (string Name, int Limit)[] Lengths =
    [
        ("address", ReportLimits.Address), ("description", ReportLimits.Text), ("agency_responsible", ReportLimits.Word),
        ("service_name", ReportLimits.Word), ("service_code", ReportLimits.Word),
    ];

    private readonly Open311Definition _definition;
    private readonly TimeFormats _times;

    /// <param name="definition">A definition that passed <see cref="Open311Rules"/>; null: the defaults.</param>
    public Open311Parser(Open311Definition? definition)
    {
        _definition = definition ?? new Open311Definition();
        _times = new TimeFormats([TimeFormats.Iso], _definition.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null);
    }

    /// <inheritdoc/>
    public ParsedDocument Parse(ReadOnlyMemory<byte> document)
    {
        // XML says its own encoding; of UTF-16 it shows its first letter as JSON does.
        var text = JsonEncoding.Utf8(document);
        text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var start = text.Span.IndexOfAnyExcept(" \t\r\n\0"u8);
        if (start < 0)
        {
            return ParsedDocument.Failed(Fault.Of(FaultCode.RequestsEmpty), document);
        }

        var isJson = text.Span[start] is (byte)'[' or (byte)'{';
        var requests = isJson ? RequestsJson.Read(text, out var failure) : RequestsXml.Read(document, out failure);
        return failure is null
            ? new ParsedDocument { Items = [.. requests.Select(Item)] }
            : ParsedDocument.Failed(failure, document);
    }

    private FeedItem Item(ServiceRequest request)
    {
        var report = Report(request, out var fault);
        return report is not null ? report : new Rejection { Why = fault!, Message = request.Source, Id = request["service_request_id"] };
    }

    private Report? Report(ServiceRequest request, out Fault? fault)
    {
        Fault?[] faults =
        [
            request["service_request_id"] is { } id ? FieldRules.Id("service_request_id", id) : Faults.Missing("service_request_id", FaultCode.SendRequestId),
            Status(request["status"], out var status),
            Time(request, "requested_datetime", out var at),
            Time(request, "updated_datetime", out var updated),
            Time(request, "expected_datetime", out var expected),
            Degrees(request, "lat", FieldRules.Latitude, out var latitude),
            Degrees(request, "long", FieldRules.Longitude, out var longitude),
            latitude.HasValue == longitude.HasValue ? null : Fault.Of(FaultCode.HalfPoint),
            .. Lengths.Select(each => TooLong(request, each.Name, each.Limit)),
        ];
        fault = Array.Find(faults, each => each is not null);
        var extras = default(NamedTexts);
        foreach (var (name, value) in request.Members.Where(member => !Fields.Contains(member.Key)))
        {
            extras.Set(KeptAsTheyAre.Contains(name) ? name : "open311." + name, JsonSerializer.Serialize(value, Plain));
            fault ??= name.Length > ReportLimits.ExtraName - "open311.".Length ? Faults.TooLong(FaultCode.MemberName, ReportLimits.ExtraName) : null;
        }

        fault ??= extras.IsTooMuch ? Faults.TooLong(FaultCode.UnknownMembersTogether, ReportLimits.ExtrasTotal) : null;
        return fault is not null ? null : new Report
        {
            Id = request["service_request_id"]!,
            Revision = updated?.ToUnixTimeMilliseconds(),
            OccurredAt = at,
            Kind = IncidentKind.Appeal,
            Status = status,
            Category = Category(request),
            Latitude = latitude,
            Longitude = longitude,
            Address = request["address"],
            Text = request["description"],
            Department = request["agency_responsible"],
            Promised = expected,
            Links = request["media_url"] is { } link && FieldRules.Link("media_url", link) is null ? [link] : [],
            Extras = extras.ToArray(),
        };
    }

    private static Fault? Status(string? word, out IncidentStatus? status)
    {
        status = word?.ToUpperInvariant() switch
        {
            "OPEN" => IncidentStatus.Open,
            "CLOSED" => IncidentStatus.Closed,
            _ => null,
        };
        return word is null || status is not null ? null : Faults.UnknownWord("status", "open, closed");
    }

    private string? Category(ServiceRequest request)
    {
        var (code, name) = (request["service_code"], request["service_name"]);
        return Listed(code) ?? Listed(name) ?? (code is not null && ServiceCode.IsDotted(code) ? ServiceCode.ToCategory(code) : name ?? code);
    }

    private string? Listed(string? word) => word is null ? null : _definition.Categories.GetValueOrDefault(word);

    private Fault? Time(ServiceRequest request, string name, out DateTimeOffset? moment)
    {
        moment = null;
        if (request[name] is not { } text)
        {
            return null;
        }

        var fault = _times.Read(text, out var utc);
        moment = utc;
        return fault == TimeFault.None ? null : Faults.Time(name, fault);
    }

    private static Fault? Degrees(ServiceRequest request, string name, Func<string, double, Fault?> rule, out double? degrees)
    {
        degrees = null;
        if (request[name] is not { } text)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Faults.WrongType(name, FaultCode.ANumberOfDegrees);
        }

        degrees = number;
        return rule(name, number);
    }

    private static Fault? TooLong(ServiceRequest request, string name, int limit) => request[name] is { } text ? FieldRules.Length(name, text, limit) : null;
}
