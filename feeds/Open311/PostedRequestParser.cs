using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>
/// The form of <c>POST /requests</c> to a report (GeoReport v2). Whoever reported, and whatever a client adds of its own, is personal. Pure.
/// </summary>
/// <param name="definition">What the feed offers.</param>
/// <param name="leaves">Codes of the categories that have none below them.</param>
internal sealed class PostedRequestParser(Open311Definition definition, IReadOnlySet<string> leaves)
{
    private const int LongestDescription = 4_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Known =
        ["api_key", "jurisdiction_id", "service_code", "lat", "long", "address_string", "address_id", "description", "media_url"];

    /// <summary>Whether clients may report a category.</summary>
    public bool Offers(string category) =>
        definition.Services is { } services ? services.Any(service => ServiceCode.ToCategory(service) == category) : leaves.Contains(category);

    /// <param name="form">What the client sent.</param>
    /// <param name="id">Under which id it is kept.</param>
    /// <param name="errors">Everything that is wrong; empty exactly where there is a report.</param>
    public Report? Parse(PostedForm form, string id, out IReadOnlyList<RequestError> errors)
    {
        var wrong = new List<RequestError>();
        var category = Category(form, wrong);
        var (latitude, longitude) = Point(form, wrong);
        var address = Text(form, "address_string", ReportLimits.Address, wrong);
        var addressId = Text(form, "address_id", ReportLimits.Word, wrong);
        if (form.One("lat") is null && form.One("long") is null && address is null && addressId is null)
        {
            wrong.Add(new(400, Fault.Of(FaultCode.PlaceMissing)));
        }

        if (form.Files > 0)
        {
            wrong.Add(new(400, Fault.Of(FaultCode.FilesNotTaken)));
        }

        var description = Text(form, "description", LongestDescription, wrong);
        var links = Links(form, wrong);
        var attributes = new AttributeReader(form, category is null ? [] : Asked(category));
        wrong.AddRange(attributes.Errors());
        var person = Reporter(form, attributes, wrong);
        errors = wrong;
        return wrong.Count > 0 ? null : new Report
        {
            Id = id,
            Kind = IncidentKind.Appeal,
            Status = IncidentStatus.Open,
            Category = category,
            Latitude = latitude,
            Longitude = longitude,
            Address = address,
            Text = description,
            Links = links,
            Person = person,
            Extras = [.. Extra("address_id", addressId is null ? null : JsonSerializer.Serialize(addressId, Plain)), .. Extra("attributes", attributes.Json())],
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Extra(string name, string? json) => json is null ? [] : [KeyValuePair.Create(name, json)];

    private IReadOnlyList<AttributeDefinition> Asked(string category) =>
        definition.Attributes.FirstOrDefault(each => ServiceCode.ToCategory(each.Key) == category).Value ?? [];

    private string? Category(PostedForm form, List<RequestError> wrong)
    {
        if (form.One("service_code") is not { } code)
        {
            wrong.Add(new(400, Fault.Of(FaultCode.ServiceMissing)));
            return null;
        }

        var category = ServiceCode.ToCategory(code);
        if (Offers(category))
        {
            return category;
        }

        wrong.Add(new(404, Fault.Of(FaultCode.ServiceUnknown)));
        return null;
    }

    private static (double? Latitude, double? Longitude) Point(PostedForm form, List<RequestError> wrong)
    {
        if (form.One("lat") is null && form.One("long") is null)
        {
            return default;
        }

        var latitude = Degrees(form, "lat", FieldRules.Latitude, wrong);
        var longitude = Degrees(form, "long", FieldRules.Longitude, wrong);
        return latitude is null || longitude is null ? default : (latitude, longitude);
    }

    private static double? Degrees(PostedForm form, string name, Func<string, double, Fault?> rule, List<RequestError> wrong)
    {
        if (form.One(name) is not { } text)
        {
            wrong.Add(new(400, Fault.Of(FaultCode.DegreesMissing, name)));
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) || !double.IsFinite(degrees))
        {
            wrong.Add(new(400, Fault.Of(FaultCode.DegreesNotNumber, name)));
            return null;
        }

        if (rule(name, degrees) is { } fault)
        {
            wrong.Add(new(400, fault));
            return null;
        }

        return degrees;
    }

    private static string? Text(PostedForm form, string name, int limit, List<RequestError> wrong)
    {
        if (form.One(name) is { } text && FieldRules.Length(name, text, limit) is { } fault)
        {
            wrong.Add(new(400, fault));
        }

        return form.One(name);
    }

    private static List<string> Links(PostedForm form, List<RequestError> wrong)
    {
        var links = form.All("media_url").ToList();
        wrong.AddRange(links.Select(link => FieldRules.Link("media_url", link)).OfType<Fault>().Select(fault => new RequestError(400, fault)));
        if (links.Count > ReportLimits.Links)
        {
            wrong.Add(new(400, Faults.TooMany("media_url", ReportLimits.Links)));
        }

        return links;
    }

    private static Person? Reporter(PostedForm form, AttributeReader attributes, List<RequestError> wrong)
    {
        var person = default(NamedTexts);
        var name = string.Join(' ', new[] { form.One("first_name"), form.One("last_name") }.OfType<string>());
        if (name.Length > 0)
        {
            person.Set("name", name);
        }

        foreach (var (field, value) in form.Fields)
        {
            if (field.Length > 0 && field is not ("first_name" or "last_name") && !Known.Contains(field, StringComparer.Ordinal) && !AttributeReader.IsAttribute(field) && !string.IsNullOrWhiteSpace(value))
            {
                person.Set(field, value.Trim());
            }
        }

        foreach (var (code, answer) in attributes.Personal)
        {
            person.Set(code, answer);
        }

        var fields = person.ToArray();
        if (fields.Length > ReportLimits.PersonFields)
        {
            wrong.Add(new(400, Faults.TooMany(FaultCode.UnknownFields, ReportLimits.PersonFields)));
        }

        wrong.AddRange(fields.Where(each => each.Key.Length > ReportLimits.PersonName || each.Value.Length > ReportLimits.PersonValue)
            .Take(1).Select(_ => new RequestError(400, Faults.TooLong(FaultCode.ReporterField, ReportLimits.PersonValue))));
        return fields.Length == 0 ? null : new Person(fields);
    }
}
