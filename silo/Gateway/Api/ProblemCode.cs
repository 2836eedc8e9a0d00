namespace SituationRoom.Gateway.Api;

/// <summary>What is wrong, as a word that programs know and the console says in the person's language. A word never changes its meaning.</summary>
public enum ProblemCode
{
    /// <summary>There is no such provider.</summary>
    ProviderUnknown,

    /// <summary>The way back belongs to no sign-in that this browser began, was gone before, or took too long.</summary>
    ProviderExpired,

    /// <summary>The provider or the person said no.</summary>
    ProviderDenied,

    /// <summary>The provider does not answer, or its discovery document can't be used.</summary>
    ProviderUnreachable,

    /// <summary>What the provider answered can't be used.</summary>
    ProviderAnswer,

    /// <summary>The provider's token does not hold.</summary>
    ProviderToken,

    /// <summary>The provider does not say who it is.</summary>
    ProviderPerson,

    /// <summary>The person has no role in this room.</summary>
    ProviderRole,

    /// <summary>The person's account is shut here.</summary>
    ProviderShut,

    /// <summary>Too many attempts came from this address.</summary>
    ProviderTooOften,
}
