namespace SituationRoom.Acceptance.Material.Counting;

/// <summary>What files hold, counted here and not by the product's readers.</summary>
/// <param name="Items">Rows, alerts, situations, events or list items; a file that can't be read at all is one.</param>
/// <param name="Refused">Those of them of which no report can be made: unreadable, or without their identity.</param>
/// <param name="Incidents">How many different ones they are about.</param>
/// <param name="Open">For lists that follow each other: how many the last readable one holds. Null: not told by the files.</param>
internal sealed record IndependentCount(int Items, int Refused, int Incidents, int? Open = null);
