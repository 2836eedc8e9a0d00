namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for topics (MQTT 5.0 §4.7).</summary>
internal static class TopicRules
{
    private const int LongestFilterBytes = 65_535;

    public static void Validate(IReadOnlyList<TopicDefinition> topics, string at, List<ConfigurationError> errors)
    {
        for (var i = 0; i < topics.Count; i++)
        {
            if (Fault(topics[i].Filter) is { } rule)
            {
                errors.Add(new($"{at}[{i}].filter", topics[i].Filter, rule, "write a topic filter such as \"city/+/events\" or \"city/#\""));
            }

            if (topics[i].Qos is < 0 or > 2)
            {
                errors.Add(new($"{at}[{i}].qos", $"{topics[i].Qos}", "a quality of service is 0, 1 or 2", "write 1 unless the sender says otherwise"));
            }

            if (!Enum.IsDefined(topics[i].Kind))
            {
                errors.Add(new($"{at}[{i}].kind", topics[i].Kind.ToString(), "there is no such kind", "write \"reports\" or \"readings\""));
            }
        }
    }

    private static string? Fault(string filter)
    {
        if (filter.Length == 0 || filter.Contains('\0', StringComparison.Ordinal) || System.Text.Encoding.UTF8.GetByteCount(filter) > LongestFilterBytes)
        {
            return "a topic filter has 1 to 65,535 bytes and no NUL";
        }

        var levels = filter.Split('/');
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i].Contains('#', StringComparison.Ordinal) && (levels[i] != "#" || i != levels.Length - 1))
            {
                return "# stands alone as the last level";
            }

            if (levels[i].Contains('+', StringComparison.Ordinal) && levels[i] != "+")
            {
                return "+ stands alone as a level";
            }
        }

        return null;
    }
}
