using System.CommandLine.Parsing;

namespace SituationRoom.Host.Commands;

/// <summary>Options that name a running server.</summary>
internal static class ServerUrl
{
    /// <summary>Reads an address of HTTP; the remedy stands in the error.</summary>
    public static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"{text} is no address of a server; write it like http://127.0.0.1:5080.");
        return null;
    }
}
