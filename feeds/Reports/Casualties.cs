namespace SituationRoom.Reports;

/// <summary>The canonical <c>people</c> object: counts of people hurt.</summary>
/// <param name="Injured">Injured, zero or more.</param>
/// <param name="Dead">Dead, zero or more.</param>
public readonly record struct Casualties(int Injured, int Dead);
