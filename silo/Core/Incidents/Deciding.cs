namespace SituationRoom.Core.Incidents;

/// <summary>Which report's entry holds the decision that stands, of all reports of an incident.</summary>
public static class Deciding
{
    /// <summary>Position of the report whose category stands; of the last report where none decided any.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="reports">Its reports in order; null where it has one.</param>
    public static long CategoryPosition(in Incident incident, IReadOnlyList<Observation>? reports) =>
        Last(reports, Given.Category) ?? Last(reports, Given.CategoryByWords) ?? incident.Settled.Position;

    /// <summary>Position of the report whose districts stand; of the last report where none decided any.</summary>
    public static long DistrictPosition(in Incident incident, IReadOnlyList<Observation>? reports) =>
        Last(reports, Given.District) ?? incident.Settled.Position;

    private static long? Last(IReadOnlyList<Observation>? reports, Given member)
    {
        for (var i = (reports?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (reports![i].Gave(member))
            {
                return reports[i].Position;
            }
        }

        return null;
    }
}
