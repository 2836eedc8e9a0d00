using System.Text;

namespace SituationRoom.Feeds.Tests.Datex2;

/// <summary>Publications in which one thing is varied at a time.</summary>
internal static class SomePublication
{
    public const string PublishedAt = "2026-11-21T10:30:00+03:00";

    /// <param name="situations">What lies within.</param>
    /// <param name="exchange">What is said of the exchange.</param>
    public static byte[] V2(string situations, string exchange = "") => Encoding.UTF8.GetBytes($"""
        <d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><exchange>{exchange}</exchange>
        <payloadPublication xsi:type="SituationPublication" lang="ru"><publicationTime>{PublishedAt}</publicationTime>{situations}</payloadPublication></d2LogicalModel>
        """);

    /// <summary>A situation with one record.</summary>
    /// <param name="record">What lies within the record.</param>
    /// <param name="type">The record's type.</param>
    /// <param name="id">The situation's id.</param>
    /// <param name="attributes">Further attributes of the situation.</param>
    public static string Situation(string record = "", string type = "Accident", string id = "S", string attributes = "version=\"1\"") =>
        $"""<situation id="{id}" {attributes}>{Record(record, type, $"{id}-1")}</situation>""";

    public static string Record(string record = "", string type = "Accident", string id = "R", string version = "1") =>
        $"""<situationRecord xsi:type="{type}" id="{id}" version="{version}">{record}</situationRecord>""";

    public static string Validity(string status, string? starts = null, string? ends = null, string more = "") =>
        $"<validity><validityStatus>{status}</validityStatus>{more}<validityTimeSpecification>{Time("overallStartTime", starts)}{Time("overallEndTime", ends)}</validityTimeSpecification></validity>";

    private static string Time(string name, string? time) => time is null ? "" : $"<{name}>{time}</{name}>";
}
