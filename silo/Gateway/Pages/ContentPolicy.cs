using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SituationRoom.Gateway.Pages;

/// <summary>The content security policy of a page: everything from this server, inline scripts only by their hash.</summary>
internal static partial class ContentPolicy
{
    /// <summary>The policy for a page with the given text.</summary>
    /// <param name="html">The page as it is sent.</param>
    public static string For(string html)
    {
        var scripts = new StringBuilder("'self'");
        foreach (Match script in InlineScript().Matches(html))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["code"].Value)));
            scripts.Append(" 'sha256-").Append(hash).Append('\'');
        }

        // MapLibre runs its worker from a blob where it can't from a file; elements are placed by style attributes.
        return $"default-src 'none'; script-src {scripts}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; media-src 'self' blob:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)[^>]*>(?<code>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();
}
