using System.Buffers;
using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>
/// Writes persons one after the other as the JSON that is hashed and encrypted: its bytes must never change, since a repeat
/// is known by them. Not for several threads.
/// </summary>
internal sealed class PersonWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);
    private readonly Utf8JsonWriter _writer;

    public PersonWriter() => _writer = new Utf8JsonWriter(_bytes);

    /// <summary>Valid until the next person is written.</summary>
    public ReadOnlySpan<byte> Write(Person person)
    {
        _bytes.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        foreach (var (name, value) in person.Fields)
        {
            _writer.WriteString(name, value);
        }

        _writer.WriteEndObject();
        _writer.Flush();
        return _bytes.WrittenSpan;
    }

    /// <summary>Leaves nothing of the persons in memory.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Clear();
    }
}
