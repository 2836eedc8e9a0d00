using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>A length of time as <see cref="DurationConverter"/> has it, or <c>learn</c>: <see cref="FeedDefinition.LearntInterval"/>.</summary>
public sealed class ExpectedIntervalConverter : JsonConverter<TimeSpan>
{
    /// <summary>The word that stands for an interval to be learnt.</summary>
    public const string Learn = "learn";

    private static readonly DurationConverter Durations = new();

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Learn)
            ? FeedDefinition.LearntInterval
            : Durations.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value == FeedDefinition.LearntInterval)
        {
            writer.WriteStringValue(Learn);
        }
        else
        {
            Durations.Write(writer, value, options);
        }
    }
}
