using System.Text.Encodings.Web;
using System.Text.Json;

namespace SituationRoom.Gateway.Open311;

/// <summary>GeoReport v2 in JSON: lists are bare arrays, codes are texts.</summary>
internal sealed class JsonAnswerWriter : IAnswerWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly MemoryStream _output = new();
    private readonly Utf8JsonWriter _writer;
    private readonly Stack<bool> _lists = new();

    public JsonAnswerWriter() => _writer = new Utf8JsonWriter(_output, Plain);

    public void StartList(string name)
    {
        Name(name);
        _writer.WriteStartArray();
        _lists.Push(true);
    }

    public void StartObject(string name)
    {
        Name(name);
        _writer.WriteStartObject();
        _lists.Push(false);
    }

    public void End()
    {
        if (_lists.Pop())
        {
            _writer.WriteEndArray();
        }
        else
        {
            _writer.WriteEndObject();
        }
    }

    public void Text(string name, string? text) => _writer.WriteString(name, text);

    public void Number(string name, double? number)
    {
        if (number is { } value)
        {
            _writer.WriteNumber(name, value);
        }
        else
        {
            _writer.WriteNull(name);
        }
    }

    public void Flag(string name, bool flag) => _writer.WriteBoolean(name, flag);

    public void Item(string name, string text) => _writer.WriteStringValue(text);

    public byte[] Finish()
    {
        _writer.Dispose();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _output.Dispose();
    }

    /// <summary>What lies in an object has a name; the root and items have none.</summary>
    private void Name(string name)
    {
        if (_lists.TryPeek(out var isList) && !isList)
        {
            _writer.WritePropertyName(name);
        }
    }
}
