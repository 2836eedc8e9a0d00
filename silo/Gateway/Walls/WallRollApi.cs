using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Steering;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Walls;

/// <summary>Walls say that they live and hear what is asked of them; the lead sees which are open, and steers them.</summary>
internal static partial class WallRollApi
{
    /// <summary>The call by which the hub tells every page to report at once.</summary>
    private const string Hurry = "orders";

    private const int LongestTakeOver = 120;
    private const string Closed = "closed";
    private const string Whole = "1of1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/walls/report", ReportAsync).WithReadAccess().WithTags("Walls").WithName("WallReport")
            .WithSummary("A wall's page says every five seconds that it lives and whether it can be heard; the answer says whether it makes the room's sounds, and what the lead asks of it.")
            .Accepts<WallReport>("application/json").Answers<WallOrders>();
        var people = routes.MapGroup("/api/v1/walls").WithOperatorAccess(RoleSet.Leads).WithTags("Walls");
        people.MapGet("/open", List).WithName("OpenWalls").WithSummary("Pages of walls that reported within the last half minute.").Answers<ItemList<OpenWall>>();
        people.MapPost("/{wall}/steer", SteerAsync).WithName("SteerWall")
            .WithSummary("Ask a scene of the walls of a name (* for all), also for some minutes only, a part of a wall of several screens, or two minutes of quiet of the room. It stands on the trail and outlives a restart.")
            .Accepts<SteerRequest>("application/json").Produces(StatusCodes.Status204NoContent)
            .Produces<ProblemBody>(StatusCodes.Status400BadRequest, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status503ServiceUnavailable, Problem.ContentType);
    }

    private static async Task<IResult> ReportAsync(
        HttpContext context,
        [FromServices] WallRoll roll,
        [FromServices] WallSigns signs,
        [FromServices] ISteeringDesk desk,
        [FromServices] ReadAccess access,
        CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.WallReport, cancellationToken);
        if (body is not { Page: { } page, Wall: { } wall } || !Name().IsMatch(page) || !Name().IsMatch(wall) || (Sound(body.Sound) is null && body.Sound != Closed)
            || (body.Panel is { } shown && !WallScenes.Panels.Contains(shown)))
        {
            return Problem.Result(
                StatusCodes.Status400BadRequest,
                "The report is wrong",
                wrong ?? "Send page and wall of 1 to 40 letters a-z, digits and hyphens, sound: running, blocked, off or closed, and panel, where it shows a part only, as 1of4.");
        }

        context.Response.Headers.CacheControl = "no-store";
        if (Sound(body.Sound) is not { } sound)
        {
            await roll.CloseAsync(page, cancellationToken);
            return TypedResults.Json(new WallOrders(false, 0, false, null, null, null), ApiJson.Context.WallOrders);
        }

        if (context.Features.Get<WatchingWall>() is { } watching)
        {
            signs.Heard(watching.Id, body.ClockOff);
        }

        // The room is heard from its walls: a person who looks at one at a desk takes the sound from none.
        var standing = await roll.ReportAsync(page, wall, access.IsWall(context) ? sound : WallSound.Off, body.Panel, cancellationToken);
        var (order, panel, silencedAt) = await desk.SteeringAsync(wall, cancellationToken);
        return TypedResults.Json(
            new WallOrders(
                standing.IsMaster,
                (int)IRoomSound.Lasts.TotalMilliseconds,
                standing.IsSilent,
                silencedAt,
                order?.Scene,
                order?.At,
                panel),
            ApiJson.Context.WallOrders);
    }

    private static JsonHttpResult<ItemList<OpenWall>> List([FromServices] WallRoll roll) => TypedResults.Json(
        new ItemList<OpenWall>([.. roll.Open().Select(open => new OpenWall(open.Page.Wall, open.Page.Page, Word(open.Page.Sound), open.IsMaster, open.Page.At, open.Page.Panel))]),
        ApiJson.Context.ItemListOpenWall);

    private static async Task<IResult> SteerAsync(
        string wall,
        HttpContext context,
        [FromServices] WallRoll roll,
        [FromServices] ISteeringDesk desk,
        [FromServices] IHubContext<BoardHub> hub,
        CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SteerRequest, cancellationToken);
        if (body is null || Fault(wall, body) is not null)
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "Nothing to steer by", wrong ?? Fault(wall, body!)!);
        }

        var concernsPages = body.Scene is not null || body.Panel is not null || body.EndTakeOver == true;
        var open = roll.Open().Select(one => one.Page.Wall).Distinct().ToList();
        if (concernsPages && (open.Count == 0 || (wall != SteeringBook.Everyone && !open.Contains(wall))))
        {
            return Problem.Result(
                StatusCodes.Status404NotFound,
                ProblemCode.WallUnknown, "No such wall",
                open.Count == 0 ? "No wall is open at present." : $"No wall of this name is open; open are {string.Join(", ", open)}, and * stands for all.");
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds();
        var refusal = await desk.SteerAsync(
            new WallsSteered
            {
                At = now,
                By = context.Features.Get<Operator>()!.AsActor(),
                Wall = concernsPages ? wall : SteeringBook.Everyone,
                Scene = body.Scene,
                Panel = body.Panel,
                Until = body.Minutes is { } minutes ? now + (minutes * 60_000L) : null,
                EndsTakeOver = body.EndTakeOver == true,
                Silence = body.Silence,
            },
            cancellationToken);
        if (refusal is not null)
        {
            return Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {refusal}.");
        }

        await hub.Clients.All.SendCoreAsync(Hurry, [], cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>What is wrong with what is asked for, or null.</summary>
    private static string? Fault(string wall, SteerRequest body) =>
        (body.Scene is null && body.Panel is null && body.Silence is null && body.EndTakeOver is not true) || (body.Scene is { } scene && scene != SteeringBook.Own && !WallScenes.All.Contains(scene))
            ? $"Send scene ({string.Join(", ", WallScenes.All)} or {SteeringBook.Own}), panel, silence (true or false), or endTakeOver."
        : body.Panel is { } panel && panel != SteeringBook.Own && !WallScenes.Panels.Contains(panel) ? $"A panel is one of {string.Join(", ", WallScenes.Panels)}, or {SteeringBook.Own}."
        : body.Panel is not null and not SteeringBook.Own and not Whole && wall == SteeringBook.Everyone ? "A part belongs to the walls of one name: say which."
        : body.Minutes is not null && (body.Scene is null || body.Minutes is < 1 or > LongestTakeOver) ? $"A scene takes over for 1 to {LongestTakeOver} minutes: send it with them."
        : null;

    private static WallSound? Sound(string? word) => word switch
    {
        "running" => WallSound.Running,
        "blocked" => WallSound.Blocked,
        "off" => WallSound.Off,
        _ => null,
    };

    private static string Word(WallSound sound) => sound switch
    {
        WallSound.Running => "running",
        WallSound.Blocked => "blocked",
        WallSound.Off => "off",
        _ => throw new ArgumentOutOfRangeException(nameof(sound)),
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
