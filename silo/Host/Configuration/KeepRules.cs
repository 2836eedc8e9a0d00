using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for how long things are kept.</summary>
internal static class KeepRules
{
    private static readonly TimeSpan LeastOnline = TimeSpan.FromDays(31);
    private static readonly TimeSpan LeastPersonal = TimeSpan.FromDays(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(36_500);

    public static void Validate(RoomConfiguration room, List<ConfigurationError> errors)
    {
        if (room.Keep.Online is { } online && (online < LeastOnline || online > Most))
        {
            errors.Add(new("keep.online", $"{online.TotalDays:0.##}d", "this lies between 31d and 36500d", "write it like \"400d\", or leave it out to move nothing"));
        }

        for (var i = 0; i < room.Keep.Personal.Count; i++)
        {
            Validate(room, room.Keep.Personal[i], $"keep.personal[{i}]", errors);
        }
    }

    private static void Validate(RoomConfiguration room, PersonalTermDefinition term, string key, List<ConfigurationError> errors)
    {
        if (term.After < LeastPersonal || term.After > Most)
        {
            errors.Add(new($"{key}.after", $"{term.After.TotalDays:0.##}d", "this lies between 1d and 36500d", "write it like \"1095d\""));
        }

        Known($"{key}.feeds", term.Feeds, room.Feeds.Select(feed => feed.Id), "a feed of this configuration", errors);
        Known($"{key}.categories", term.Categories, room.Categories.Select(category => category.Code), "a category of this configuration", errors);
    }

    private static void Known(string key, IReadOnlyList<string> named, IEnumerable<string> known, string what, List<ConfigurationError> errors)
    {
        foreach (var wrong in named.Except(known))
        {
            errors.Add(new(key, wrong, $"each of these is {what}", $"take \"{wrong}\" out, or correct it"));
        }
    }
}
