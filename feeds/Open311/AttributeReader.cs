using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>Reads the answers <c>attribute[CODE]</c> and <c>attribute[CODE][]</c> of a form, and says what is wrong with them.</summary>
internal sealed class AttributeReader
{
    private const string Prefix = "attribute[";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, List<string>> _answers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<AttributeDefinition> _asked;

    public AttributeReader(PostedForm form, IReadOnlyList<AttributeDefinition> asked)
    {
        _asked = asked;
        foreach (var (name, value) in form.Fields)
        {
            if (CodeOf(name) is { } code && !string.IsNullOrWhiteSpace(value))
            {
                (_answers.TryGetValue(code, out var values) ? values : _answers[code] = []).Add(value.Trim());
            }
        }
    }

    /// <summary>Answers that are personal, by the attribute's code.</summary>
    public IEnumerable<KeyValuePair<string, string>> Personal =>
        _asked.Where(asked => asked.Personal && _answers.ContainsKey(asked.Code)).Select(asked => KeyValuePair.Create(asked.Code, string.Join("; ", _answers[asked.Code])));

    /// <summary>Whether a field's name is that of an attribute.</summary>
    public static bool IsAttribute(string name) => CodeOf(name) is not null;

    /// <summary>What is wrong with the answers.</summary>
    public IEnumerable<RequestError> Errors()
    {
        foreach (var asked in _asked)
        {
            if (!_answers.TryGetValue(asked.Code, out var given))
            {
                if (asked.Required)
                {
                    yield return new(400, Fault.Of(FaultCode.At, $"attribute[{asked.Code}]", FaultCode.AnswerMissing));
                }
            }
            else if (Wrong(asked, given) is { } fault)
            {
                yield return new(400, Fault.Of(FaultCode.At, $"attribute[{asked.Code}]", fault));
            }
        }

        if (_answers.Sum(answer => answer.Key.Length + answer.Value.Sum(value => value.Length)) > ReportLimits.ExtrasTotal / 2)
        {
            yield return new(400, Fault.Of(FaultCode.AnswersTooLong));
        }
    }

    /// <summary>All other answers as one JSON object: code to text, or to a list; null where there are none.</summary>
    public string? Json()
    {
        var open = _answers.Where(answer => !_asked.Any(asked => asked.Personal && asked.Code == answer.Key)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Plain))
        {
            writer.WriteStartObject();
            foreach (var (code, values) in open)
            {
                Write(writer, code, values);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string code, List<string> values)
    {
        if (values.Count == 1)
        {
            writer.WriteString(code, values[0]);
            return;
        }

        writer.WriteStartArray(code);
        values.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }

    private static string? CodeOf(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var end = name.IndexOf(']', StringComparison.Ordinal);
        return end > Prefix.Length && name[(end + 1)..] is "" or "[]" ? name[Prefix.Length..end] : null;
    }

    private static Fault? Wrong(AttributeDefinition asked, List<string> given) => asked.Datatype switch
    {
        AttributeDatatype.Line or AttributeDatatype.Text => given.Any(value => value.Length > ReportLimits.Text) ? Fault.Of(FaultCode.AnswerTooLong) : null,
        AttributeDatatype.Number => given.All(IsNumber) ? null : Fault.Of(FaultCode.AnswerNotNumber),
        AttributeDatatype.Datetime => given.All(IsTime) ? null : Fault.Of(FaultCode.AnswerNotTime),
        AttributeDatatype.SingleValueList => given.Count > 1 ? Fault.Of(FaultCode.AnswersTooMany) : Chosen(asked, given),
        AttributeDatatype.MultiValueList => Chosen(asked, given),
        _ => throw new ArgumentOutOfRangeException(nameof(asked)),
    };

    private static Fault? Chosen(AttributeDefinition asked, List<string> given) =>
        given.TrueForAll(value => asked.Values.Any(known => known.Key == value))
            ? null
            : Fault.Of(FaultCode.AnswerUnknown, string.Join(", ", asked.Values.Select(value => value.Key)));

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static bool IsTime(string text) => TimeText.Read(Encoding.UTF8.GetBytes(text), out _) == TimeFault.None;
}
