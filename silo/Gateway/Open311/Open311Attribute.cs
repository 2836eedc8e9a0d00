namespace SituationRoom.Gateway.Open311;

/// <summary>What a client is asked beside a service.</summary>
/// <param name="Code">Its name in <c>attribute[CODE]</c>.</param>
/// <param name="Datatype">GeoReport's word for what the answer is.</param>
/// <param name="Required">Whether it must be answered.</param>
/// <param name="Description">The question.</param>
/// <param name="DatatypeDescription">How to answer; null: nothing is said.</param>
/// <param name="Values">Keys and names that can be chosen.</param>
public sealed record Open311Attribute(
    string Code, string Datatype, bool Required, string Description, string? DatatypeDescription, IReadOnlyList<KeyValuePair<string, string>> Values);
