namespace SituationRoom.Core.Trail;

/// <summary>Incidents of the shift. Exercises, and what stands behind another of its problem, are not counted.</summary>
/// <param name="New">That occurred since the shift began.</param>
/// <param name="Closed">That were done since it began.</param>
/// <param name="Open">That were open when the sheet was made.</param>
/// <param name="Overdue">Of those, past their deadline.</param>
public sealed record SheetCounts(int New, int Closed, int Open, int Overdue);
