namespace SituationRoom.Engine.Asking;

/// <summary>Where in the journal lies what the fold does not hold of an incident.</summary>
/// <param name="Details">The reports that gave any detail, the one that stands first.</param>
/// <param name="Category">The report that decided the category.</param>
/// <param name="District">The report that decided the districts.</param>
internal sealed record SummaryPositions(long[] Details, long Category, long District);
