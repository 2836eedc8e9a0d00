using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Providers;

namespace SituationRoom.Gateway.People;

/// <summary>The way to an organisation's provider and back. A browser walks it, so that refusals lead to the console, which words them.</summary>
internal static class ProvidersApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/sign-in/{provider}").WithTags("People").WithOperatorAccess(null);
        api.MapGet("", BeginAsync).WithName("BeginProviderSignIn").WithSummary("Lead the browser to an organisation's provider, which leads it back.")
            .WithDescription("lang=en: the console is in English afterwards.").Says(StatusCodes.Status302Found);
        api.MapGet("/callback", FinishAsync).WithName("FinishProviderSignIn").WithSummary("Whereto a provider leads back: signs in, and leads to the console.")
            .WithDescription("A refusal leads to /console?refused=WORD.").Says(StatusCodes.Status302Found);
    }

    private static async Task<RedirectHttpResult> BeginAsync(HttpContext context, string provider, ProviderSignIn signIn, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        var isEnglish = context.Request.Query["lang"] == "en";
        var (to, fault) = await signIn.BeginAsync(context, provider, isEnglish, cancellationToken);
        return to is null ? Console(fault, isEnglish) : TypedResults.Redirect(to);
    }

    private static async Task<RedirectHttpResult> FinishAsync(HttpContext context, string provider, ProviderSignIn signIn, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        var (fault, isEnglish) = await signIn.FinishAsync(context, provider, cancellationToken);
        return Console(fault, isEnglish);
    }

    private static RedirectHttpResult Console(ProblemCode? fault, bool isEnglish) => TypedResults.LocalRedirect((fault, isEnglish) switch
    {
        (null, false) => "/console?came=provider",
        (null, true) => "/console?lang=en&came=provider",
        ({ } code, false) => $"/console?refused={Problem.Word(code)}",
        ({ } code, true) => $"/console?lang=en&refused={Problem.Word(code)}",
    });
}
