namespace SituationRoom.Feeds.Http;

/// <summary>One refused item of a body, as the answer lists it.</summary>
/// <param name="Index">The item's place in the body, from 0; blank lines of NDJSON do not count.</param>
/// <param name="Code">What is wrong, as a word that programs know.</param>
/// <param name="Reason">What is wrong and the remedy, in English.</param>
/// <param name="Rejection">Under which id it is kept.</param>
public sealed record RejectedItem(int Index, string? Code, string? Reason, string? Rejection);
