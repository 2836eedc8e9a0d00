using Microsoft.AspNetCore.Http;
using SituationRoom.Feeds.Http;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>Why an event of a platform is refused, beside the reasons of every door.</summary>
internal static class WebhookRefusals
{
    public static readonly Refusal NoFeed = new(
        StatusCodes.Status404NotFound,
        "There is no such feed here",
        "Check the feed's name in the address, and its \"door\" in the configuration.");

    public static readonly Refusal WrongSecret = new(
        StatusCodes.Status403Forbidden,
        "The secret is missing or not this feed's",
        "Set the same secret at the platform and where the feed's \"secrets\" lead to.");

    public static readonly Refusal WrongGroup = new(
        StatusCodes.Status403Forbidden,
        "The event is of another community",
        "Compare the community's number with \"groupId\" of the feed in the configuration.");

    public static readonly Refusal NotAnEvent = new(
        StatusCodes.Status400BadRequest,
        "The body is no event",
        "Send a JSON object with type, group_id and secret. Nothing was kept, since nobody knows who sent it.");
}
