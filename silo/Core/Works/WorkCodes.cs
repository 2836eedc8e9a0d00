namespace SituationRoom.Core.Works;

/// <summary>Whether what works name is configured.</summary>
/// <param name="Scope">Every district and category.</param>
/// <param name="Department">The department, or there is none.</param>
public readonly record struct WorkCodes(bool Scope, bool Department);
