using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>How people sign in at the console. Their accounts are made with <c>situationroom user add</c> or at the console.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInDefinition
{
    /// <summary>How long a session lasts, whatever is done in it: a shift.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(12);

    /// <summary>After how long without a request an administrator's session ends.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan AdministratorIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Of how many incidents one person may read the personal data within an hour.</summary>
    public int PersonsPerHour { get; init; } = 60;

    /// <summary>Under which address people open this room, such as <c>https://room.city.example</c>; needed where there are providers, which lead back to it alone.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>An organisation's providers through which people sign in, OpenID Connect or plain OAuth 2.</summary>
    public IReadOnlyList<ProviderDefinition> Providers { get; init; } = [];
}
