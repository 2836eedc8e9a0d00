using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Providers;

/// <summary>What a provider says of a person.</summary>
/// <param name="Subject">Who it is to the provider, for ever the same.</param>
/// <param name="Name">What the person is called; null where it does not say it.</param>
/// <param name="Login">The person's sign-in name there, or null.</param>
/// <param name="Role">What its claims come to here; null: nothing.</param>
internal sealed record ProvidedPerson(string Subject, string? Name, string? Login, OperatorRole? Role);
