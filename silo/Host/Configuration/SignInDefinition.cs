using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>How people sign in at the console. Their accounts are made with <c>situationroom user add</c> or at the console.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInDefinition
{
    /// <summary>How long a session lasts, whatever is done in it: a shift.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(12);

    /// <summary>After how long without a request an administrator's session ends.</summary>
    public TimeSpan AdministratorIdle { get; init; } = TimeSpan.FromMinutes(30);
}
