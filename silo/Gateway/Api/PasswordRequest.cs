namespace SituationRoom.Gateway.Api;

/// <summary>Sets a password.</summary>
/// <param name="Present">The present one, where a person changes their own.</param>
/// <param name="Password">The new one.</param>
public sealed record PasswordRequest(string? Present, string? Password);
