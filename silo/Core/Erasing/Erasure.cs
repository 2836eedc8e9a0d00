namespace SituationRoom.Core.Erasing;

/// <summary>That an incident's personal data were erased.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Id">The source's identity of the incident.</param>
/// <param name="At">When, Unix ms.</param>
/// <param name="ByTerm">Whether their term was over; else somebody asked for it.</param>
public sealed record Erasure(string Feed, string Id, long At, bool ByTerm = false);
