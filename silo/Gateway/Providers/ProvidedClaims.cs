using System.Text.Json;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Providers;

/// <summary>Reads a person off the claims of a provider. Pure.</summary>
internal static class ProvidedClaims
{
    private const int LongestSubject = 255;
    private const int LongestName = 100;

    /// <summary>The person, or null where the claims do not say who it is.</summary>
    /// <param name="claims">A JSON object: of the token, or of the answer about the person.</param>
    /// <param name="options">Which member says what.</param>
    public static ProvidedPerson? Read(JsonElement claims, ProviderOptions options) =>
        Text(claims, options.SubjectClaim) is { Length: > 0 and <= LongestSubject } subject && !subject.Any(char.IsControl)
            ? new ProvidedPerson(subject, Name(Text(claims, options.NameClaim)), Text(claims, options.LoginClaim), Role(claims, options))
            : null;

    /// <summary>Whether the claims bear the member that says roles, whatever it says.</summary>
    public static bool SaysRoles(JsonElement claims, ProviderOptions options) => At(claims, options.RoleClaim) is not null;

    private static OperatorRole? Role(JsonElement claims, ProviderOptions options)
    {
        var values = At(claims, options.RoleClaim) switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)],
            { ValueKind: JsonValueKind.String } one => [one.GetString()!],
            _ => new HashSet<string>(StringComparer.Ordinal),
        };
        return options.Roles.FirstOrDefault(row => values.Contains(row.Value))?.Role;
    }

    private static string? Name(string? said)
    {
        var name = string.Concat((said ?? "").Where(letter => !char.IsControl(letter)).Take(LongestName)).Trim();
        return name.Length > 0 ? name : null;
    }

    private static string? Text(JsonElement claims, string path) => At(claims, path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The member of that name, or the one to which its dots lead.</summary>
    private static JsonElement? At(JsonElement claims, string path)
    {
        if (claims.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (claims.TryGetProperty(path, out var whole))
        {
            return whole;
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && claims.TryGetProperty(path[..dot], out var part) ? At(part, path[(dot + 1)..]) : null;
    }
}
