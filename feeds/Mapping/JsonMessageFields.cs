using System.Text.Json;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The fields of a JSON object, once a <see cref="PathReader"/> has found where they stand.</summary>
/// <param name="bytes">The object: valid UTF-8.</param>
/// <param name="places">Where each source stands, by its number.</param>
/// <param name="extras">What no source asks for.</param>
/// <param name="hasBrokenName">Whether a name of it is not text.</param>
/// <param name="words">Words that repeat.</param>
internal readonly ref struct JsonMessageFields(ReadOnlySpan<byte> bytes, ReadOnlySpan<JsonPlace> places, NamedTexts extras, bool hasBrokenName, TextCache words) : IMessageFields
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly ReadOnlySpan<JsonPlace> _places = places;
    private readonly NamedTexts _extras = extras;

    public string? Text(SourcePath source)
    {
        var place = _places[source.Number];
        var raw = _bytes.Slice(place.Start, place.Length);
        return place is { Kind: JsonTokenType.String, IsEscaped: false } && source.IsWord
            ? words.Get(raw[1..^1])
            : Scalar(place.Kind, place.IsEscaped, raw);
    }

    public void Texts(SourcePath source, List<string> values)
    {
        if (_places[source.Number] is not { Kind: JsonTokenType.StartArray } place)
        {
            Add(Text(source), values);
            return;
        }

        var array = _bytes.Slice(place.Start, place.Length);
        var reader = new Utf8JsonReader(array);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (start, kind, isEscaped) = ((int)reader.TokenStartIndex, reader.TokenType, reader.ValueIsEscaped);
            reader.Skip();
            Add(Scalar(kind, isEscaped, array[start..(int)reader.BytesConsumed]), values);
        }
    }

    public void Rest(ref NamedTexts extras) =>
        extras = hasBrokenName ? throw new InvalidOperationException("a member's name is not text") : _extras;

    private static void Add(string? text, List<string> values)
    {
        if (text is not null)
        {
            values.Add(text);
        }
    }

    /// <summary>The text of a string; what else there is as it is written, null excepted.</summary>
    private static string? Scalar(JsonTokenType kind, bool isEscaped, ReadOnlySpan<byte> raw) => kind switch
    {
        JsonTokenType.None or JsonTokenType.Null => null,
        JsonTokenType.String when isEscaped => Unescaped(raw),
        JsonTokenType.String => Utf8Text.Of(raw[1..^1]),
        _ => Utf8Text.Of(raw),
    };

    private static string Unescaped(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return reader.GetString()!;
    }
}
