using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>A cookie that no script and no other site can use. Over https its name begins with __Host-, so that nobody else of the domain can set it.</summary>
/// <param name="name">Its name over http.</param>
/// <param name="fromElsewhere">Whether it is sent where a page of another site leads here; else it is not.</param>
internal sealed class SafeCookie(string name, bool fromElsewhere = false)
{
    /// <summary>Who is signed in.</summary>
    public static readonly SafeCookie Session = new("situationroom-session");

    /// <summary>Which paired wall it is.</summary>
    public static readonly SafeCookie Wall = new("situationroom-wall");

    /// <summary>Which browser began to sign in through a provider.</summary>
    public static readonly SafeCookie ProviderSignIn = new("situationroom-sign-in", fromElsewhere: true);

    private const int Longest = 128;

    /// <summary>Its value, or null where there is none that could be ours.</summary>
    public string? Of(HttpRequest request) => request.Cookies[Name(request)] is { Length: > 0 and <= Longest } value ? value : null;

    public void Put(HttpContext context, string value, TimeSpan lifetime) => context.Response.Cookies.Append(Name(context.Request), value, Options(context.Request, lifetime));

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request, null));

    private string Name(HttpRequest request) => IsHttps(request) ? "__Host-" + name : name;

    /// <summary>A proxy that ends TLS says so; whoever else says it shuts only himself out.</summary>
    private static bool IsHttps(HttpRequest request) =>
        request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().Equals("https", StringComparison.OrdinalIgnoreCase);

    private CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = "/",
        SameSite = fromElsewhere ? SameSiteMode.Lax : SameSiteMode.Strict,
        Secure = IsHttps(request),
    };
}
