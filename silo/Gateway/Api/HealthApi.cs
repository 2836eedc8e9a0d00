using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Engine;
using SituationRoom.Gateway.Disk;

namespace SituationRoom.Gateway.Api;

/// <summary>Whether the process lives, and whether it can do its work; open to any peer, since they say nothing else.</summary>
internal static class HealthApi
{
    private const string OldConfiguration = "the configuration was changed and is wrong, so the one before stays in use; the log and the console say what is wrong";
    private const string NoSnapshot = "the last snapshot could not be kept, so the next start takes longer; the log says why, and the room tries again by itself";

    private const string DiskFills = "the disk will be full within 30 days at the pace of the last week; /metrics says when";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok")).WithTags("Health").WithName("Alive").WithSummary("The process answers.");
        routes.MapGet("/readyz", Ready).WithTags("Health").WithName("Ready")
            .WithSummary("The journal is folded to its end and can be written; else 503 with the reason.")
            .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, Problem.ContentType);
    }

    private static IResult Ready(IRoom room, DiskBoard disk, [FromServices] IRoomConfiguration? configuration)
    {
        var reason = room.Trouble ?? (room.IsReady ? null : "The journal is still being folded; ask again.");
        return reason is null
            ? TypedResults.Text(string.Join(
                "; ", ["ready", .. room.Figures.Snapshots.Trouble is null ? [] : (string[])[NoSnapshot], .. configuration?.State.Errors.Count > 0 ? (string[])[OldConfiguration] : [], .. disk.Now?.DaysLeft < DiskUse.FewDays ? (string[])[DiskFills] : []]))
            : Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not ready", reason);
    }
}
