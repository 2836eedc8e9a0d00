using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;

namespace SituationRoom.Gateway.Open311;

/// <summary>The reading side of GeoReport v2, open to everybody; whoever takes what is posted has addresses of their own.</summary>
internal sealed class Open311Api(Open311Options options, IRoom room, TimeProvider clock) : IDisposable
{
    private const string Root = "/open311/v2";
    private static readonly TimeSpan KeepServices = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeepRequests = TimeSpan.FromSeconds(10);
    private readonly GuestLimits _limits = new(options.PerSecond);
    private readonly DateTimeOffset _since = clock.GetUtcNow();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.ServiceProvider.GetRequiredService<Open311Api>();
        if (api.IsServed)
        {
            api.MapOn(routes);
        }
    }

    public void Dispose() => _limits.Dispose();

    private bool IsServed => options.Sites.Count > 0;

    private void MapOn(IEndpointRouteBuilder routes) =>
        routes.Map(Root + "/{**path}", (HttpContext context, string? path) => AnswerAsync(context, path ?? "")).AllowAnonymous().ExcludeFromDescription();

    private Task AnswerAsync(HttpContext context, string path)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsOptions(method))
        {
            Open311Answers.Open(context);
            context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, POST";
            context.Response.Headers.AccessControlAllowHeaders = "Content-Type, Idempotency-Key, Authorization, X-Api-Key";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return Refuse(context, new(StatusCodes.Status405MethodNotAllowed, $"{method} is not taken here; requests are posted to {Root}/requests.xml or .json"));
        }

        return _limits.MayAsk(context)
            ? AnswerAsync(context, Open311Address.Of(path, context.Request))
            : Open311Answers.WriteErrorsAsync(context, StatusCodes.Status429TooManyRequests, [new(StatusCodes.Status429TooManyRequests, "too many requests from this address; wait a second")], TimeSpan.FromSeconds(1));
    }

    private Task AnswerAsync(HttpContext context, Open311Address address)
    {
        if (address is { Resource: "discovery", Name: null })
        {
            return DiscoverAsync(context);
        }

        var sites = Sites(context.Request, out var error);
        if (error is { } wrong)
        {
            return Refuse(context, wrong);
        }

        return address switch
        {
            { Resource: "services", Name: null } => ServicesAsync(context, sites),
            { Resource: "services", Name: { } code } => DefinitionAsync(context, sites, code),
            { Resource: "requests", Name: null } => RequestsAsync(context, new ShownRequests(room, sites)),
            { Resource: "requests", Name: { } id } => RequestAsync(context, new ShownRequests(room, sites), id),
            { Resource: "tokens", Name: { } token } => TokenAsync(context, new ShownRequests(room, sites), token),
            _ => Refuse(context, new(StatusCodes.Status404NotFound, $"nothing is here; there are {Root}/services, /requests, /tokens and /discovery, each with .xml or .json")),
        };
    }

    private static Task Refuse(HttpContext context, Open311Error error) => Open311Answers.WriteErrorsAsync(context, error.Code, [error]);

    /// <summary>The feeds of the jurisdiction that is asked for.</summary>
    private IReadOnlyList<Open311Site> Sites(HttpRequest request, out Open311Error? error)
    {
        error = null;
        var asked = request.Query["jurisdiction_id"].ToString();
        var known = options.Sites.Select(site => site.Jurisdiction).Distinct().ToList();
        if (asked.Length == 0)
        {
            error = known.Count > 1 ? new(StatusCodes.Status400BadRequest, "jurisdiction_id was not provided; this server has several") : null;
            return options.Sites;
        }

        var found = options.Sites.Where(site => site.Jurisdiction is null || site.Jurisdiction == asked).ToList();
        error = found.Count == 0 ? new(StatusCodes.Status404NotFound, "jurisdiction_id was not found; leave it out, or send one of this server's") : null;
        return found;
    }

    private Task ServicesAsync(HttpContext context, IReadOnlyList<Open311Site> sites)
    {
        using var writer = Open311Answers.Writer(context);
        ServiceWriter.WriteList(writer, new Speech(options, context.Request), sites.SelectMany(site => site.Services).DistinctBy(service => service.Code));
        return Open311Answers.WriteCachedAsync(context, writer, KeepServices);
    }

    private static Task DefinitionAsync(HttpContext context, IReadOnlyList<Open311Site> sites, string code)
    {
        var wanted = Open311Service.CodeOf(code);
        var services = sites.SelectMany(site => site.Services).Where(service => service.Code == wanted).ToList();
        if (services.Count == 0)
        {
            return Refuse(context, new(StatusCodes.Status404NotFound, "service_code was not found; /services lists them"));
        }

        using var writer = Open311Answers.Writer(context);
        ServiceWriter.WriteDefinition(writer, services.Find(service => service.Attributes.Count > 0) ?? services[0]);
        return Open311Answers.WriteCachedAsync(context, writer, KeepServices);
    }

    private async Task RequestsAsync(HttpContext context, ShownRequests shown)
    {
        var errors = new List<Open311Error>();
        var query = RequestsQuery.Read(context.Request.Query, options, clock.GetUtcNow(), errors);
        if (errors.Count > 0)
        {
            var status = errors.TrueForAll(error => error.Code == errors[0].Code) ? errors[0].Code : StatusCodes.Status400BadRequest;
            await Open311Answers.WriteErrorsAsync(context, status, errors);
            return;
        }

        using var place = await _limits.ListAsync(context.RequestAborted);
        if (!place.IsAcquired)
        {
            await Open311Answers.WriteErrorsAsync(context, StatusCodes.Status503ServiceUnavailable, [new(StatusCodes.Status503ServiceUnavailable, "too many lists are asked for at once; ask again in a moment")], TimeSpan.FromSeconds(2));
            return;
        }

        var found = new List<IncidentSummary>();
        foreach (var id in query.Ids)
        {
            if (await shown.FindAsync(id, context.RequestAborted) is { } incident)
            {
                found.Add(incident);
            }
        }

        await WriteAsync(context, shown, query.Ids.Count > 0 ? found : await shown.PageAsync(query, context.RequestAborted), query.Extensions);
    }

    private async Task RequestAsync(HttpContext context, ShownRequests shown, string id)
    {
        if (await shown.FindAsync(id, context.RequestAborted) is { } incident)
        {
            await WriteAsync(context, shown, [incident], context.Request.Query["extensions"].ToString() is "true" or "1");
        }
        else
        {
            await Refuse(context, new(StatusCodes.Status404NotFound, "service_request_id was not found"));
        }
    }

    private Task WriteAsync(HttpContext context, ShownRequests shown, IReadOnlyList<IncidentSummary> incidents, bool extensions)
    {
        using var writer = Open311Answers.Writer(context);
        new RequestWriter(writer, new Speech(options, context.Request), shown, extensions).Write(incidents);
        return Open311Answers.WriteCachedAsync(context, writer, KeepRequests);
    }

    /// <summary>Ids are given out at once here, so the id of a request is its token, too.</summary>
    private static async Task TokenAsync(HttpContext context, ShownRequests shown, string token)
    {
        if (await shown.FindAsync(token, context.RequestAborted) is not { } incident)
        {
            await Refuse(context, new(StatusCodes.Status404NotFound, "token was not found"));
            return;
        }

        using var writer = Open311Answers.Writer(context);
        writer.StartList("service_requests");
        writer.StartObject("request");
        writer.Text("service_request_id", shown.IdOf(incident));
        writer.Text("token", token);
        writer.End();
        writer.End();
        await Open311Answers.WriteCachedAsync(context, writer, KeepServices);
    }

    private Task DiscoverAsync(HttpContext context)
    {
        using var writer = Open311Answers.Writer(context);
        DiscoveryWriter.Write(writer, options, new Speech(options, context.Request).Time(_since)!, $"{context.Request.Scheme}://{context.Request.Host}{Root}");
        return Open311Answers.WriteCachedAsync(context, writer, KeepServices);
    }
}
