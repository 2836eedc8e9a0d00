using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Open311;

/// <summary>What an address below <c>/open311/v2/</c> asks for.</summary>
/// <param name="Resource">The first part: <c>services</c>, <c>requests</c>, <c>tokens</c>, <c>discovery</c>, or what is not known.</param>
/// <param name="Name">The rest: a code, an id or a token; null where there is none.</param>
/// <param name="IsJson">Whether the answer is JSON: by the extension, else by the header Accept, else XML, which is required of every server.</param>
internal sealed record Open311Address(string Resource, string? Name, bool IsJson)
{
    private const string Json = ".json";
    private const string Xml = ".xml";

    /// <param name="path">What comes after <c>/open311/v2/</c>.</param>
    /// <param name="request">The request.</param>
    public static Open311Address Of(string path, HttpRequest request)
    {
        var isJson = path.EndsWith(Json, StringComparison.OrdinalIgnoreCase);
        var hasExtension = isJson || path.EndsWith(Xml, StringComparison.OrdinalIgnoreCase);
        var plain = hasExtension ? path[..path.LastIndexOf('.')] : path;
        var slash = plain.IndexOf('/', StringComparison.Ordinal);

        // The server leaves an encoded slash as it is, so that it can be told from one that divides.
        var name = slash < 0 ? null : plain[(slash + 1)..].Trim('/').Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return new Open311Address(slash < 0 ? plain : plain[..slash], name is "" ? null : name, hasExtension ? isJson : PrefersJson(request));
    }

    /// <summary>Whether JSON stands before XML in the header Accept.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        var json = accept.IndexOf("application/json", StringComparison.OrdinalIgnoreCase);
        var xml = accept.IndexOf("xml", StringComparison.OrdinalIgnoreCase);
        return json >= 0 && (xml < 0 || json < xml);
    }
}
