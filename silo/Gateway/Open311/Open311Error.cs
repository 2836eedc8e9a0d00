namespace SituationRoom.Gateway.Open311;

/// <summary>Something wrong with a request.</summary>
/// <param name="Code">The HTTP status that it would have alone.</param>
/// <param name="Description">What is wrong and the remedy.</param>
public readonly record struct Open311Error(int Code, string Description);
