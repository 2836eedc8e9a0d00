using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Alerts are listed for whoever may read the room; details, rules, figures and the trail for people.</summary>
internal static class AlertsApi
{
    private const int Most = 10_000;
    private const int Usual = 1_000;
    private static readonly string[] Filters = ["tab", "priority", "district", "category", "rule", "since", "after", "limit"];
    private static readonly string[] Tabs = ["active", "shelved", "suppressed", "mine", "all"];
    private static readonly string[] TrailFilters = ["after", "before", "limit"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/alerts", ListAsync).WithReadAccess().WithTags("Alerts").WithName("Alerts").Answers<AlertPage>()
            .WithSummary("Alerts that stand.")
            .WithDescription("Filters: tab (active, shelved, suppressed, mine, all), priority (1 to 4, several with commas), district and category (each with what lies below it), rule; since = the version of an answer before: only what changed, and what ended or is not asked for any more; limit 1 to 10000, 1000 where it is not given; after = next of the page before. Of several pages the first one's version is the one to go on from.");
        routes.MapGet("/api/v1/alerts/{id}", DetailsAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Alerts").WithName("Alert").Says<AlertView>(StatusCodes.Status404NotFound)
            .WithSummary("An alert that stands or ended within seven days, with the incidents behind it and what happened to it.");
        routes.MapGet("/api/v1/alerts/figures", FiguresAsync).WithOperatorAccess(RoleSet.Everyone).WithTags("Alerts").WithName("AlertFigures").Says<AlertFigures>()
            .WithSummary("How the alert system does, beside the targets of EEMUA 191 and ISA-18.2.");
        routes.MapGet("/api/v1/rules", Rules).WithOperatorAccess(RoleSet.Everyone).WithTags("Alerts").WithName("Rules").Says<ItemList<RuleView>>()
            .WithSummary("The rules that raise alerts.");
        routes.MapGet("/api/v1/trail", TrailAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Alerts").WithName("Trail").Says<ItemList<TrailView>>(StatusCodes.Status400BadRequest)
            .WithSummary("What people and the room did, each entry chained to the one before by its hash.")
            .WithDescription("Without after the newest first, before = next of the page before; with after, oldest first from that position on; limit 1 to 1000.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IAlertDesk desk, [FromServices] IShiftDesk shifts, [FromServices] AlertLines lines, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(context.Request.Query);
        reader.Only(Filters);
        var tab = reader.OneOf("tab", Tabs) ?? "active";
        var priorities = Priorities(reader.Text("priority"), out var wrongPriority);
        var since = reader.Id("since");
        var after = reader.Text("after");
        var limit = reader.Number("limit", 1, Most) ?? Usual;
        var rule = reader.Text("rule");
        if ((reader.Wrong ?? wrongPriority) is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        var me = context.Features.Get<Operator>();
        var posts = tab == "mine" && me is not null ? await PostsOf(me, shifts, cancellationToken) : [];
        var query = new AlertQuery(since, reader.Text("district"), reader.Text("category"))
        {
            Where = alert => IsOf(tab, alert, me, posts) && priorities?.Contains(alert.Priority) != false && (rule is null || alert.Rule == rule),
            After = AlertPaging.PositionOf(after),
            Most = limit,
        };
        var list = await desk.AlertsAsync(query, cancellationToken);
        var isStaff = me is not null && RoleSet.Staff.Has(me.Role);
        var rules = desk.Rules;
        return new AlertPageAnswer(list, list.Items.Select(item => lines.Of(item, ResponseOf(rules, item.Now), isStaff)));
    }

    private static async Task<IResult> DetailsAsync([FromRoute] string id, [FromServices] IAlertDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.AlertAsync(id, cancellationToken) is not { } details)
        {
            return Problem.Result(StatusCodes.Status404NotFound, ProblemCode.AlertUnknown, "No such alert", $"No alert {id} is held; /api/v1/alerts lists those that stand.");
        }

        var alert = details.Alert.Now;
        var view = AlertView.Of(details.Alert, ResponseOf(desk.Rules, alert), isStaff: true) with
        {
            Evidence = details.Evidence,
            History = [.. details.History.Select(TrailView.Of)],
            RuleText = desk.Rules.TryGet(alert.Rule, out var rule) ? RuleText.Of(rule) : null,
        };
        return TypedResults.Json(view, ApiJson.Context.AlertView);
    }

    private static async Task<IResult> FiguresAsync([FromServices] IAlertDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Json(await desk.AlertFiguresAsync(cancellationToken), ApiJson.Context.AlertFigures);

    private static JsonHttpResult<ItemList<RuleView>> Rules([FromServices] IAlertDesk desk) =>
        TypedResults.Json(new ItemList<RuleView>([.. desk.Rules.Rules.Select(RuleView.Of)]), ApiJson.Context.ItemListRuleView);

    private static async Task<IResult> TrailAsync(HttpRequest request, [FromServices] ITrailDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(TrailFilters);
        var (after, before, limit) = (reader.Id("after"), reader.Id("before"), reader.Number("limit", 1, 1_000) ?? 100);
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        var rows = after is not null
            ? await desk.TrailAsync(after, limit, cancellationToken)
            : await desk.TrailBeforeAsync(before, limit, cancellationToken);
        var next = rows.Count == limit ? rows[^1].Position.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Json(new ItemList<TrailView>([.. rows.Select(TrailView.Of)], next), ApiJson.Context.ItemListTrailView);
    }

    internal static BoardNames? ResponseOf(RuleSet rules, AlertRecord alert) => rules.TryGet(alert.Rule, out var rule) ? rule.Response : null;

    /// <summary>What the person's posts are called: the one of the account, and those that are held now.</summary>
    private static async Task<IReadOnlyList<string>> PostsOf(Operator me, IShiftDesk shifts, CancellationToken cancellationToken)
    {
        var held = (await shifts.ShiftAsync(cancellationToken)).Posts.Where(post => post.Holders.Any(holder => holder.Person == me.Id));
        return [.. held.SelectMany(post => new[] { post.Id, post.Names.Ru, post.Names.En }), .. me.Post is { } post ? [post] : Array.Empty<string>()];
    }

    private static bool IsOf(string tab, AlertRecord alert, Operator? me, IReadOnlyList<string> posts) => tab switch
    {
        "active" => IsActive(alert),
        "shelved" => alert.State == AlertState.Shelved,
        "suppressed" => alert.State is AlertState.SuppressedByDesign or AlertState.OutOfService,
        "mine" => IsActive(alert) && me is not null && IsMine(alert, me, posts),
        _ => true,
    };

    /// <summary>Assigned to the person or a post of theirs; else acknowledged by the person, or by whoever held the post then.</summary>
    private static bool IsMine(AlertRecord alert, Operator me, IReadOnlyList<string> posts) => alert.Owner is { } owner
        ? owner == me.Id || owner == me.Name || posts.Contains(owner)
        : alert.SeenBy is { } seen && (seen.Id == me.Id || (seen.Post is { } post && posts.Contains(post)));

    private static bool IsActive(AlertRecord alert) =>
        alert.State is AlertState.Unacknowledged or AlertState.Acknowledged or AlertState.ReturnedUnacknowledged or AlertState.Latched;

    private static HashSet<int>? Priorities(string? text, out string? wrong)
    {
        wrong = null;
        if (text is null)
        {
            return null;
        }

        var given = text.Split(',');
        if (given.Any(one => one is not ("1" or "2" or "3" or "4")))
        {
            wrong = "priority: give numbers from 1 to 4, several with commas.";
            return null;
        }

        return [.. given.Select(one => one[0] - '0')];
    }
}
