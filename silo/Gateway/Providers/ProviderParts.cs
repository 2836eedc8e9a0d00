namespace SituationRoom.Gateway.Providers;

/// <summary>What a sign-in through a provider needs.</summary>
/// <param name="Book">What providers say of themselves.</param>
/// <param name="Calls">How they are asked.</param>
/// <param name="Accounts">What becomes of whom they know.</param>
/// <param name="Time">The clock.</param>
internal sealed record ProviderParts(ProviderBook Book, ProviderCalls Calls, ProviderAccounts Accounts, TimeProvider Time);
