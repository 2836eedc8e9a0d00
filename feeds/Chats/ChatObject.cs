using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>
/// One JSON object of an event, read by name. What must be as documented is noted in <see cref="ChatFaults"/> where it is not, and counts as not
/// given; what begins with <c>Any</c> is taken where it is there. No photo's odd size shall cost an appeal.
/// </summary>
internal readonly struct ChatObject
{
    private const int MostParts = 200;
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement.Clone();
    private readonly JsonElement _element;
    private readonly string _place;
    private readonly ChatFaults _faults;

    private ChatObject(JsonElement element, string place, ChatFaults faults) => (_element, _place, _faults) = (element, place, faults);

    /// <param name="root">A JSON object.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ChatObject Of(JsonElement root, ChatFaults faults) => new(root, "", faults);

    public bool Has(string name) => Value(name) is not null;

    public bool IsTrue(string name) => Value(name) is { ValueKind: JsonValueKind.True } || AnyWhole(name) == 1;

    /// <summary>Notes what only the reader of several members can know to be wrong.</summary>
    public void Refuse(string name, FaultCode rule) => _faults.Note(Fault.Of(rule, Place(name)));

    /// <summary>Text that is not blank.</summary>
    public string? Text(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return NotBlank(value.GetString()!);
        }

        _faults.Note(Faults.WrongType(Place(name), FaultCode.AText));
        return null;
    }

    public string NeedText(string name, FaultCode remedy)
    {
        var text = Text(name);
        _faults.Note(text is null ? Faults.Missing(Place(name), remedy) : null);
        return text ?? "";
    }

    /// <summary>Text that may be an incident's identity.</summary>
    public string NeedIdentity(string name, FaultCode remedy)
    {
        var text = NeedText(name, remedy);
        _faults.Note(FieldRules.Id(Place(name), text));
        return text;
    }

    public long? Whole(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
        {
            return number;
        }

        _faults.Note(Faults.WrongType(Place(name), FaultCode.AnInteger));
        return null;
    }

    public long NeedWhole(string name, FaultCode remedy)
    {
        var number = Whole(name);
        _faults.Note(number is null ? Faults.Missing(Place(name), remedy) : null);
        return number ?? 0;
    }

    /// <summary>A time in seconds since 1970, UTC.</summary>
    public DateTimeOffset? Seconds(string name) => Time(name, 1000);

    /// <summary>A time in milliseconds since 1970, UTC.</summary>
    public DateTimeOffset? Milliseconds(string name) => Time(name, 1);

    public DateTimeOffset NeedSeconds(string name, FaultCode remedy)
    {
        var time = Seconds(name);
        _faults.Note(time is null ? Faults.Missing(Place(name), remedy) : null);
        return time ?? default;
    }

    public DateTimeOffset NeedMilliseconds(string name, FaultCode remedy)
    {
        var time = Milliseconds(name);
        _faults.Note(time is null ? Faults.Missing(Place(name), remedy) : null);
        return time ?? default;
    }

    /// <summary>Degrees of latitude and longitude, both or neither.</summary>
    public (double Latitude, double Longitude)? Position()
    {
        if (AnyNumber("latitude") is not { } latitude || AnyNumber("longitude") is not { } longitude)
        {
            return null;
        }

        var fault = FieldRules.Latitude(Place("latitude"), latitude) ?? FieldRules.Longitude(Place("longitude"), longitude);
        _faults.Note(fault);
        return fault is null ? (latitude, longitude) : null;
    }

    public ChatObject? Object(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new ChatObject(value, Place(name), _faults);
        }

        _faults.Note(Faults.WrongType(Place(name), FaultCode.AnObject));
        return null;
    }

    public ChatObject NeedObject(string name, FaultCode remedy)
    {
        var child = Object(name);
        _faults.Note(child is null ? Faults.Missing(Place(name), remedy) : null);
        return child ?? new ChatObject(Empty, Place(name), _faults);
    }

    public ChatObject? AnyObject(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Object } value ? new ChatObject(value, Place(name), _faults) : null;

    /// <summary>The objects of an array, the first few hundred.</summary>
    public IEnumerable<ChatObject> AnyObjects(string name)
    {
        if (Value(name) is not { ValueKind: JsonValueKind.Array } array)
        {
            yield break;
        }

        foreach (var part in array.EnumerateArray().Take(MostParts))
        {
            if (part.ValueKind == JsonValueKind.Object)
            {
                yield return new ChatObject(part, Place(name), _faults);
            }
        }
    }

    public string? AnyText(string name) => Value(name) is { ValueKind: JsonValueKind.String } value ? NotBlank(value.GetString()!) : null;

    public long? AnyWhole(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private double? AnyNumber(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    private static string? NotBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private DateTimeOffset? Time(string name, long milliseconds)
    {
        if (Whole(name) is not { } number)
        {
            return null;
        }

        if (number > 0 && number < ReportLimits.Latest.ToUnixTimeMilliseconds() / milliseconds)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(number * milliseconds);
        }

        _faults.Note(Fault.Of(milliseconds == 1 ? FaultCode.EpochMilliseconds : FaultCode.EpochSeconds, Place(name)));
        return null;
    }

    private JsonElement? Value(string name) =>
        _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string Place(string name) => _place.Length == 0 ? name : $"{_place}.{name}";
}
