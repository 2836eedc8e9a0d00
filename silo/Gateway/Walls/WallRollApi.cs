using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Walls;

/// <summary>Walls say that they live and hear what is asked of them; the lead sees which are open, and steers them.</summary>
internal static partial class WallRollApi
{
    /// <summary>The call by which the hub tells every page to report at once.</summary>
    private const string Hurry = "orders";

    private const string Own = "own";
    private const string Closed = "closed";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/walls/report", ReportAsync).WithReadAccess().WithTags("Walls").WithName("WallReport")
            .WithSummary("A wall's page says every five seconds that it lives and whether it can be heard; the answer says whether it makes the room's sounds, and what the lead asks of it.")
            .Accepts<WallReport>("application/json").Answers<WallOrders>();
        var people = routes.MapGroup("/api/v1/walls").WithOperatorAccess(RoleSet.Leads).WithTags("Walls");
        people.MapGet("/open", List).WithName("OpenWalls").WithSummary("Pages of walls that reported within the last half minute.").Answers<ItemList<OpenWall>>();
        people.MapPost("/{wall}/steer", SteerAsync).WithName("SteerWall")
            .WithSummary("Ask a scene of the walls of a name (* for all), or two minutes of quiet of the room.")
            .Accepts<SteerRequest>("application/json").Produces(StatusCodes.Status204NoContent)
            .Produces<ProblemBody>(StatusCodes.Status400BadRequest, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType);
    }

    private static async Task<IResult> ReportAsync(HttpContext context, [FromServices] WallRoll roll, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.WallReport, cancellationToken);
        if (body is not { Page: { } page, Wall: { } wall } || !Name().IsMatch(page) || !Name().IsMatch(wall) || (Sound(body.Sound) is null && body.Sound != Closed))
        {
            return Problem.Result(
                StatusCodes.Status400BadRequest,
                "The report is wrong",
                wrong ?? "Send page and wall of 1 to 40 letters a-z, digits and hyphens, and sound: running, blocked, off or closed.");
        }

        context.Response.Headers.CacheControl = "no-store";
        if (Sound(body.Sound) is not { } sound)
        {
            roll.Close(page);
            return TypedResults.Json(new WallOrders(false, 0, false, null, null, null), ApiJson.Context.WallOrders);
        }

        var standing = roll.Report(page, wall, sound);
        return TypedResults.Json(
            new WallOrders(
                standing.IsMaster,
                (int)SoundLease.Lasts.TotalMilliseconds,
                standing.IsSilent,
                standing.SilencedAt?.ToUnixTimeMilliseconds(),
                standing.Scene,
                standing.SceneAt?.ToUnixTimeMilliseconds()),
            ApiJson.Context.WallOrders);
    }

    private static JsonHttpResult<ItemList<OpenWall>> List([FromServices] WallRoll roll) => TypedResults.Json(
        new ItemList<OpenWall>([.. roll.Open().Select(open => new OpenWall(open.Page.Wall, open.Page.Page, Word(open.Page.Sound), open.IsMaster, open.Page.At))]),
        ApiJson.Context.ItemListOpenWall);

    private static async Task<IResult> SteerAsync(
        string wall,
        HttpContext context,
        [FromServices] WallRoll roll,
        [FromServices] IHubContext<BoardHub> hub,
        [FromServices] ILoggerFactory logs,
        CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SteerRequest, cancellationToken);
        if (body is null || (body.Scene is null && body.Silence is null) || (body.Scene is { } scene && scene != Own && !WallScenes.All.Contains(scene)))
        {
            return Problem.Result(
                StatusCodes.Status400BadRequest,
                "Nothing to steer by",
                wrong ?? $"Send scene ({string.Join(", ", WallScenes.All)} or {Own}), silence (true or false), or both.");
        }

        if (body.Scene is not null && roll.Show(wall, body.Scene == Own ? null : body.Scene) == 0)
        {
            var open = roll.Open().Select(one => one.Page.Wall).Distinct().ToList();
            return Problem.Result(
                StatusCodes.Status404NotFound,
                "No such wall",
                open.Count == 0 ? "No wall is open at present." : $"No wall of this name is open; open are {string.Join(", ", open)}, and * stands for all.");
        }

        if (body.Silence is { } silence)
        {
            roll.Silence(silence);
        }

        var person = context.Features.Get<Operator>()!.Id;
        LogSteered(logs.CreateLogger("SituationRoom.Gateway.Walls"), person, body.Scene is null ? WallRoll.Everyone : wall, body.Scene, body.Silence);
        await hub.Clients.All.SendCoreAsync(Hurry, [], cancellationToken);
        return TypedResults.NoContent();
    }

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

    [LoggerMessage(LogLevel.Information, "{Person} steers the walls {Wall}: scene {Scene}, silence {Silence}")]
    private static partial void LogSteered(ILogger log, string person, string wall, string? scene, bool? silence);
}
