namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>Reason strings, MQTT 5.0 §3.4.2.2.2.</summary>
internal static class ReasonText
{
    /// <summary>In characters: an acknowledgement shall stay small beside what it acknowledges.</summary>
    private const int Longest = 300;

    /// <summary>Cuts a text to what a reason string may hold; never within a surrogate pair.</summary>
    public static string? Cut(string? text)
    {
        if (text is null || text.Length <= Longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
