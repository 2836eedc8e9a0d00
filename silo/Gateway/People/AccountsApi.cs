using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.People;

/// <summary>Accounts, for administrators.</summary>
internal static class AccountsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/accounts").WithTags("People").WithOperatorAccess(RoleSet.Administrators);
        api.MapGet("", List).WithName("Accounts").WithSummary("Every account with its sessions.").Produces<ItemList<AccountView>>().Says(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        Changes<AccountRequest>(api, "", "AddAccount", "Make an account with a first password, which the person must change.", AddAsync);
        Changes<AccountRequest>(api, "/{id}", "ChangeAccount", "Change name, post or role, whichever is given.", ChangeAsync);
        Changes<PasswordRequest>(api, "/{id}/password", "SetPassword", "Set a password, which the person must change; its sessions end, and wrong attempts are forgotten.", PasswordAsync);
        Changes<object>(api, "/{id}/disable", "DisableAccount", "Shut an account; its sessions end.", (HttpContext context, string id, AccountBook book) =>
            PeopleAnswers.Result(book.SetDisabled(id, true, context.Hand())));
        Changes<object>(api, "/{id}/enable", "EnableAccount", "Open an account again, also one that wrong passwords have locked.", (HttpContext context, string id, AccountBook book) =>
            PeopleAnswers.Result(book.SetDisabled(id, false, context.Hand())));
        api.MapDelete("/{id}/sessions", End).WithName("EndSessions").WithSummary("End every session of a person.").Says(StatusCodes.Status204NoContent);
    }

    private static void Changes<T>(RouteGroupBuilder group, string path, string name, string summary, Delegate handler)
        where T : notnull
    {
        var route = group.MapPost(path, handler).WithName(name).WithSummary(summary)
            .Says(StatusCodes.Status204NoContent, StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        if (typeof(T) != typeof(object))
        {
            route.Accepts<T>("application/json");
        }
    }

    private static JsonHttpResult<ItemList<AccountView>> List(HttpContext context, IAccountStore store, TimeProvider time)
    {
        context.KeepNowhere();
        var now = time.GetUtcNow();
        var sessions = store.Sessions(now).ToLookup(session => session.Owner);
        return TypedResults.Json(
            new ItemList<AccountView>([.. store.Accounts().Select(account => View(account, store.SlowUntil(account.Id), sessions[account.Id], context.Session(), now))]),
            ApiJson.Context.ItemListAccountView);
    }

    private static AccountView View(Account account, DateTimeOffset? slowUntil, IEnumerable<StoredSession> sessions, byte[]? present, DateTimeOffset now) => new(
        account.Id,
        account.Name,
        account.Post,
        account.Role,
        account.IsDisabled,
        account.External is not null,
        account.MustChange,
        slowUntil > now ? slowUntil : null,
        account.CreatedAt,
        [.. sessions.Select(session => PeopleAnswers.View(session, present))]);

    private static async Task<IResult> AddAsync(HttpContext context, AccountBook book, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.AccountRequest, cancellationToken);
        return body is { Id: { Length: > 0 } id, Name: { Length: > 0 } name, Role: { Length: > 0 } role }
            ? PeopleAnswers.Result(book.Add(new Account(id, name.Trim(), Post(body), role), body.Password, isOwn: false, isFirst: false, context.Hand()))
            : PeopleAnswers.NoBody(wrong, "Send { \"id\": \"…\", \"name\": \"…\", \"role\": \"…\", \"password\": \"…\" }.");
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, AccountBook book, IAccountStore store, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.AccountRequest, cancellationToken);
        if (body is null || (body.Role is not null && RoleSet.Of(body.Role) is null))
        {
            return PeopleAnswers.NoBody(wrong, "Send a name, a post or a role, which is one of viewer, dispatcher, lead, analyst, administrator.");
        }

        var answer = store.Find(id) is { } known
            ? body.Name is null && body.Post is null ? AccountAnswer.Done : book.SetNames(id, body.Name?.Trim() ?? known.Name, body.Post is null ? known.Post : Post(body), context.Hand())
            : AccountAnswer.Unknown;
        return PeopleAnswers.Result(answer.Step == AccountStep.Done && RoleSet.Of(body.Role) is { } role ? book.SetRole(id, role, context.Hand()) : answer);
    }

    private static async Task<IResult> PasswordAsync(HttpContext context, string id, AccountBook book, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.PasswordRequest, cancellationToken);
        return body is { Password: { Length: > 0 } password }
            ? PeopleAnswers.Result(book.SetPassword(id, password, isOwn: false, keeps: null, context.Hand()))
            : PeopleAnswers.NoBody(wrong, "Send { \"password\": \"…\" }.");
    }

    private static NoContent End(HttpContext context, string id, IAccountStore store, TimeProvider time)
    {
        store.End(id, _ => true, count => new SessionsEnded
        {
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            By = context.Person().AsActor(),
            Account = id,
            Count = count,
            How = "by an administrator",
        });
        return TypedResults.NoContent();
    }

    private static string? Post(AccountRequest body) => string.IsNullOrWhiteSpace(body.Post) ? null : body.Post.Trim();
}
