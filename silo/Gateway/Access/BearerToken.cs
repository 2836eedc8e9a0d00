using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>The token of a request's Authorization header.</summary>
internal static class BearerToken
{
    private const string Bearer = "Bearer ";

    /// <summary>The token, or null where the header has none.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }
}
