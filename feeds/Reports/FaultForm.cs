using System.Text.Encodings.Web;
using System.Text.Json;

namespace SituationRoom.Reports;

/// <summary>A fault as journals hold it: <c>["missing","lat",["sendDegrees"]]</c>, its word and its parts, a text as it is.</summary>
public static class FaultForm
{
    /// <summary>Parts of parts of parts: what lies deeper is written as its English text, so that no message can make a form that is not read again.</summary>
    private const int MostNested = 12;
    private const int ReadDepth = 1_000;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As UTF-8.</summary>
    public static byte[] Write(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Plain))
        {
            Write(writer, fault, nested: 0);
        }

        return output.ToArray();
    }

    /// <summary>Reads it again; a word that this release does not know is told with its parts, as they stand.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such form.</exception>
    public static Fault Read(ReadOnlySpan<byte> form)
    {
        var reader = new Utf8JsonReader(form, new JsonReaderOptions { MaxDepth = ReadDepth });
        try
        {
            reader.Read();
            return Read(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("a reason is damaged", error);
        }
    }

    private static void Write(Utf8JsonWriter writer, Fault fault, int nested)
    {
        if (nested > 0 && (fault.Literal is not null || nested > MostNested))
        {
            writer.WriteStringValue(fault.English());
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue(FaultTexts.WordOf(fault.Code));
        if (fault.Literal is { } literal)
        {
            writer.WriteStringValue(literal);
        }

        foreach (var part in fault.Parts ?? [])
        {
            Write(writer, part, nested + 1);
        }

        writer.WriteEndArray();
    }

    private static Fault Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Fault.Said(reader.GetString()!);
        }

        reader.Read();
        var word = reader.GetString()!;
        var parts = new List<Fault>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(Read(ref reader));
        }

        return FaultTexts.CodeOf(word) switch
        {
            FaultCode.Said => parts is [var only] ? only : Fault.Said(word),
            { } code => Fault.With(code, parts),
            null => Fault.Said(string.Join(' ', parts.Select(part => part.English()).Prepend(word))),
        };
    }
}
