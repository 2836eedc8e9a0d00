using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Engine.Alerts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Whom to call about an alert: for the shift, never for a wall.</summary>
internal static class ContactsApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/alerts/{id}/contacts", ReadAsync)
        .WithOperatorAccess(RoleSet.Shift).WithTags("Alerts").WithName("AlertContacts").Tells<AlertContacts>(StatusCodes.Status404NotFound)
        .WithSummary("The department that answers for an alert's category in its district, and whom of it to call now.");

    private static async Task<IResult> ReadAsync(
        HttpContext context, string id, [FromServices] IAlertDesk desk, [FromServices] DepartmentBook departments, [FromServices] TimeProvider time, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        if (await desk.AlertAsync(id, cancellationToken) is not { } details)
        {
            return Problem.Result(StatusCodes.Status404NotFound, "No such alert", $"No alert {id} is held; /api/v1/alerts lists those that stand.");
        }

        var onCall = departments.OnCall;
        var subject = details.Alert.Now.Subject;
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), onCall.Zone).DateTime;
        var department = onCall.DepartmentFor(subject.Category, subject.District);
        var contacts = department is null ? [] : onCall.Contacts.GetValueOrDefault(department) ?? [];
        return TypedResults.Json(
            new AlertContacts(
                department,
                department is null ? null : departments.Names.GetValueOrDefault(department),
                [.. contacts.Select(contact => new ContactView(contact.Post, contact.Phone, contact.Hours, contact.IsOnDuty(local))).OrderByDescending(contact => contact.Now)]),
            ApiJson.Context.AlertContacts);
    }
}
