using System.Globalization;

namespace SituationRoom.Feeds.Tests.Fuzzing;

/// <summary>For how long each parser is tried with new seeds: 2 seconds, or as many as SITUATIONROOM_FUZZ_SECONDS says.</summary>
internal static class FuzzTime
{
    public static TimeSpan Each { get; } = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("SITUATIONROOM_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 2);
}
