namespace SituationRoom.Gateway.Api;

/// <summary>Who was first, where two did the same.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version of what they changed since.</param>
/// <param name="State">Its state since.</param>
public sealed record FirstComer(string By, DateTimeOffset? At, int? Version = null, string? State = null)
{
    /// <summary>What that person is called; null where it is not known.</summary>
    public string? Name { get; init; }
}
