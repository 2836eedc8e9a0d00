using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Open311;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Gateway.Open311;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Joins the two sides of Open311: what feeds take, and what the gateway shows.</summary>
internal static class Open311Setup
{
    private static readonly string[] PostAddresses = ["/open311/v2/requests", "/open311/v2/requests.xml", "/open311/v2/requests.json"];

    /// <summary>What everybody may read, as the configuration says.</summary>
    public static Open311Options Options(LoadedConfiguration loaded) => new()
    {
        Sites = [.. loaded.Room.Feeds.Where(feed => feed.Door == FeedDoor.Open311).Select(feed => Site(feed, loaded.Catalog))],
        Categories = loaded.Catalog.Categories.ToDictionary(category => category.Code, category => category.Names),
        Departments = loaded.Catalog.Departments.ToDictionary(department => department.Code, department => department.Names),
        Zone = TimeZoneInfo.FindSystemTimeZoneById(loaded.Room.City.TimeZone),
        Language = loaded.Room.City.Languages is [var first, ..] ? first : "ru",
    };

    /// <summary>Codes of the categories that have none below them.</summary>
    public static IReadOnlySet<string> Leaves(Catalog catalog)
    {
        var parents = catalog.Categories.Select(category => category.Parent).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return catalog.Categories.Select(category => category.Code).Where(code => !parents.Contains(code)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Maps <c>POST /open311/v2/requests</c>. Keys are checked by the door itself.</summary>
    public static void MapOpen311Door(this IEndpointRouteBuilder routes, Open311Door door)
    {
        foreach (var address in PostAddresses)
        {
            routes.MapPost(address, (HttpContext context) => TakeAsync(context, door)).WithTags("feeds").WithSummary("Takes a request of an Open311 client; answers once it is durable.")
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task TakeAsync(HttpContext context, Open311Door door)
    {
        var answer = await door.TakeAsync(context);
        if (answer is { Id: { } id })
        {
            await Open311Answers.WriteTakenAsync(context, id, answer.Notice);
        }
        else if (answer is not null)
        {
            await Open311Answers.WriteErrorsAsync(context, answer.Status, answer.Errors.Select(error => new Open311Error(error.Code, error.Description)), answer.RetryAfter);
        }
    }

    private static Open311Site Site(FeedDefinition feed, Catalog catalog)
    {
        var definition = feed.Open311 ?? new Open311Definition();
        var offered = definition.Services?.Select(ServiceCode.ToCategory).ToHashSet(StringComparer.Ordinal) ?? Leaves(catalog);
        return new Open311Site
        {
            Feed = feed.Id,
            Jurisdiction = definition.Jurisdiction,
            Services = [.. catalog.Categories.Where(category => offered.Contains(category.Code)).Select(category => Service(category, definition, catalog))],
            Shown = definition.Publish ?? [feed.Id],
            TextsShown = (definition.PublishTexts ?? [feed.Id]).ToHashSet(StringComparer.Ordinal),
            Contact = definition.Contact,
            KeyService = definition.KeyService,
            Url = definition.Url,
        };
    }

    private static Open311Service Service(Category category, Open311Definition definition, Catalog catalog) => new(
        Open311Service.CodeOf(category.Code),
        category.Names,
        category.Parent is { } parent && catalog.TryGetCategory(parent, out var above) ? above.Names : null,
        [.. category.Aliases.Concat(category.Words.Select(Keyword)).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. (definition.Attributes.FirstOrDefault(each => ServiceCode.ToCategory(each.Key) == category.Code).Value ?? []).Select(Attribute)]);

    /// <summary>A rule of words without its marks and without the words that must not stand.</summary>
    private static string Keyword(string rule) =>
        string.Join(' ', rule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-')).Trim('"', '«', '»');

    private static Open311Attribute Attribute(AttributeDefinition attribute) => new(
        attribute.Code,
        attribute.Datatype == AttributeDatatype.Line ? "string" : attribute.Datatype.ToString().ToLowerInvariant(),
        attribute.Required,
        attribute.Description,
        attribute.DatatypeDescription,
        [.. attribute.Values.Select(value => KeyValuePair.Create(value.Key, value.Name))]);
}
