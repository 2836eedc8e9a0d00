using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;

namespace SituationRoom.Feeds.Documents.Door;

/// <summary>Where the door of documents stands.</summary>
public static class DocumentEndpoints
{
    private static readonly (DocumentFormat Format, string Path, string Name, string Summary)[] Addresses =
    [
        (DocumentFormat.Cap, "/cap/{feed}", "PostCap", "Takes a CAP alert, bare or in an EDXL-DE wrapper; answers once it is durable."),
        (DocumentFormat.Datex2, "/datex2/{feed}", "PostDatex2", "Takes a DATEX II publication; answers once it is durable."),
    ];

    /// <summary>Maps one address for each format that is read. Keys are checked by the door itself, whatever policy the rest has.</summary>
    public static IEndpointRouteBuilder MapDocumentDoor(this IEndpointRouteBuilder routes, DocumentDoor door)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(door);
        foreach (var (format, path, name, summary) in Addresses.Where(address => DocumentParsers.Reads(address.Format)))
        {
            var endpoint = routes.MapPost(path, (HttpContext context, string feed) => door.HandleAsync(context, feed, format))
                .WithTags("feeds").WithName(name).WithSummary(summary).AllowAnonymous();
            endpoint.DescribeFeedDoor();
        }

        return routes;
    }
}
