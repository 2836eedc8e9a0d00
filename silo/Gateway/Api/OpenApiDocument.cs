using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SituationRoom.Gateway.Api;

/// <summary>What the description of the API says of the whole.</summary>
internal static class OpenApiDocument
{
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "SituationRoom",
            Version = "1",
            Description = "Reads are open to processes of the same machine; from elsewhere they need a wall's token as a bearer. "
                + "Feeds are sent with the feed's own key. Every error is application/problem+json. Times are RFC 3339, UTC.",
        };
        return Task.CompletedTask;
    });
}
