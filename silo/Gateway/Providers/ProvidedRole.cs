using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Providers;

/// <summary>What a value of a provider's role claim means here.</summary>
/// <param name="Value">The value, exactly.</param>
/// <param name="Role">What whoever has it is here.</param>
public sealed record ProvidedRole(string Value, OperatorRole Role);
