using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>The severities of DATEX II in CAP's words.</summary>
internal static class Severities
{
    /// <returns>Null where nothing, or an unknown word, is given.</returns>
    public static Severity? Read(string? word) => word switch
    {
        "highest" => Severity.Extreme,
        "high" => Severity.Severe,
        "medium" => Severity.Moderate,
        "low" or "lowest" => Severity.Minor,
        "none" or "unknown" => Severity.Unknown,
        _ => null,
    };
}
