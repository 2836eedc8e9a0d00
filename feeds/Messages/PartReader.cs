using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads the parts of a report that have parts of their own. Each answers null, or the reason of the refusal.</summary>
internal static class PartReader
{
    /// <summary>Injured and dead; a part that is left out counts as zero, an unknown one becomes the extra <c>people.NAME</c>.</summary>
    public static Fault? People(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ref ReportDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Faults.WrongType("people", FaultCode.APeopleObject);
        }

        int injured = 0, dead = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Fault? fault;
            if (reader.ValueTextEquals("injured"u8))
            {
                fault = Count(ref reader, "people.injured", out injured);
            }
            else if (reader.ValueTextEquals("dead"u8))
            {
                fault = Count(ref reader, "people.dead", out dead);
            }
            else
            {
                var name = $"people.{reader.GetString()}";
                reader.Read();
                fault = ReportReader.Extra(name, ref reader, source, ref draft.Extras);
            }

            if (fault is not null)
            {
                return fault;
            }
        }

        draft.People = new Casualties(injured, dead);
        return null;
    }

    public static Fault? Links(ref Utf8JsonReader reader, TextCache cache, out IReadOnlyList<string>? links)
    {
        if (JsonFields.Words(ref reader, "links", ReportLimits.Link, ReportLimits.Links, cache, out links) is { } fault)
        {
            return fault;
        }

        for (var i = 0; i < links?.Count; i++)
        {
            if (FieldRules.Link("links", links[i]) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>Names to texts; numbers, booleans and nested values are kept as their JSON text, null is left out.</summary>
    public static Fault? Person(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ref NamedTexts person)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Faults.WrongType("person", FaultCode.APersonObject);
        }

        // The last of two persons wins whole.
        person = default;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.Length > ReportLimits.PersonName)
            {
                return Faults.TooLong(FaultCode.NameWithinPerson, ReportLimits.PersonName);
            }

            var fault = PersonValue(ref reader, source, out var value);
            if (fault is not null)
            {
                return fault;
            }

            if (value is not null)
            {
                person.Set(name, value);
            }

            if (person.Count > ReportLimits.PersonFields)
            {
                return Faults.TooMany(FaultCode.MembersOfPerson, ReportLimits.PersonFields);
            }
        }

        return null;
    }

    private static Fault? PersonValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, out string? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            return JsonFields.Text(ref reader, FaultCode.ValueWithinPerson, ReportLimits.PersonValue, out value);
        }

        value = JsonFields.Raw(ref reader, source);
        return FieldRules.Length(FaultCode.ValueWithinPerson, value, ReportLimits.PersonValue);
    }

    private static Fault? Count(ref Utf8JsonReader reader, string place, out int count)
    {
        count = 0;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var fault = JsonFields.Number(ref reader, place, out var number) ?? FieldRules.People(place, number);
        count = fault is null ? (int)number : 0;
        return fault;
    }
}
