using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>One report of the demonstration, as its source would send it.</summary>
/// <param name="Incident">What it is about.</param>
/// <param name="Revision">1, 2, 3, …</param>
/// <param name="At">The source's time, UTC.</param>
/// <param name="Status">The status from then on.</param>
public sealed record DemoReport(DemoIncident Incident, int Revision, DateTimeOffset At, IncidentStatus Status)
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The feed it comes by.</summary>
    public string Feed => Incident.Feed;

    /// <summary>Writes the canonical JSON object, without a line break.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Unescaped);
        json.WriteStartObject();
        json.WriteString("id", Incident.Id);
        json.WriteNumber("revision", Revision);
        json.WriteString("at", At);
        json.WriteString("kind", Vocabulary.Word(Incident.Kind));
        json.WriteString("status", Vocabulary.Word(Status));
        json.WriteString("category", Incident.Topic.Category);
        json.WriteString("severity", Vocabulary.Word(Incident.Severity));
        json.WriteString("title", Incident.Title);
        json.WriteString("due", Incident.Due);
        WritePlace(json);
        if (Incident.Text is not null)
        {
            json.WriteString("text", Incident.Text);
        }

        if (Status != IncidentStatus.Open)
        {
            json.WriteString("department", Incident.Topic.Department);
        }

        if (Incident.PersonNumber is { } number)
        {
            json.WriteStartObject("person");
            json.WriteString("name", $"Вымышленный Заявитель {number:0000}");
            json.WriteString("phone", $"+7 000 000-{number / 100:00}-{number % 100:00}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter json)
    {
        if (Incident.Place.District is { } district)
        {
            json.WriteString("district", district);
        }

        if (Incident.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("lat", Math.Round(latitude, 5));
            json.WriteNumber("lon", Math.Round(longitude, 5));
        }

        if (Incident.Place.Address is { } address)
        {
            json.WriteString("address", address);
        }
    }
}
