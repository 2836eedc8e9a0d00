using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>What a request's headers say of its body and its key.</summary>
internal static class RequestForm
{
    /// <summary>UTF-16 is told by the bytes themselves.</summary>
    private static readonly string[] Charsets = ["utf-8", "utf-16", "utf-16le", "utf-16be"];

    /// <returns>The key, or null where none is given.</returns>
    public static string? Key(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString().Trim();
        return key.Length == 0 ? null : key;
    }

    /// <returns>Null, or why the body's type is refused.</returns>
    public static Refusal? Type(HttpRequest request, out MessageForm form)
    {
        form = MessageForm.Json;
        if (string.IsNullOrWhiteSpace(request.ContentType))
        {
            return Refusal.NoType;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || (type.Charset.HasValue && !Charsets.Contains(type.Charset.Value!.Trim('"'), StringComparer.OrdinalIgnoreCase)))
        {
            return Refusal.WrongType;
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        form = MessageForm.Ndjson;
        return type.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/ndjson", StringComparison.OrdinalIgnoreCase)
            ? null
            : Refusal.WrongType;
    }

    /// <returns>Null, or why the body's type is refused where XML is taken. Its encoding is told by the document itself.</returns>
    public static Refusal? Xml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.SubTypeWithoutSuffix.Equals("xml", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("xml", StringComparison.OrdinalIgnoreCase))
            ? null
            : Refusal.NotXml;

    /// <returns>Null, or why the body's encoding is refused.</returns>
    public static Refusal? Encoding(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0 || IsGzip(request) || Is(request, "identity") ? null : Refusal.WrongEncoding;

    /// <summary>Whether the body is compressed.</summary>
    public static bool IsGzip(HttpRequest request) => Is(request, "gzip") || Is(request, "x-gzip");

    /// <summary>
    /// Whether the sender says with <c>?mapping=none</c> that the body is canonical, whatever mapping its feed has: an
    /// import maps a file's rows on its own side.
    /// </summary>
    public static bool IsCanonical(HttpRequest request) => request.Query["mapping"] == "none";

    /// <summary>
    /// Of which import the sender says with <c>?import=ID</c> that the body is a part, perhaps with <c>&amp;file=NAME</c>; null where it says nothing.
    /// </summary>
    /// <returns>False where what it says can't be an import's name.</returns>
    public static bool TryImport(HttpRequest request, out ImportMark? import)
    {
        import = null;
        if (!request.QueryString.HasValue || !request.Query.TryGetValue("import", out var id))
        {
            return true;
        }

        var (name, file) = (id.ToString(), request.Query["file"].ToString());
        if (name.Length is 0 or > ImportMark.LongestId || file.Length > ImportMark.LongestFile || name.Any(char.IsControl) || file.Any(char.IsControl))
        {
            return false;
        }

        import = new ImportMark(name, request.Query["source"] == "command" ? "command" : "upload", file.Length == 0 ? null : file);
        return true;
    }

    private static bool Is(HttpRequest request, string encoding) =>
        request.Headers.ContentEncoding.ToString().Equals(encoding, StringComparison.OrdinalIgnoreCase);
}
