using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Core.Shifts;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads the configuration's posts and shifts, and says everything that is wrong with them.</summary>
internal static partial class ConfiguredShifts
{
    private const int MostStarts = 12;
    private const int MostPosts = 50;
    private static readonly TimeSpan LongestGrace = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestForgotten = TimeSpan.FromDays(7);

    /// <summary>What must hold of them.</summary>
    public static void Validate(RoomConfiguration configuration, List<ConfigurationError> errors)
    {
        var (shifts, posts) = (configuration.City.Shifts, configuration.Posts);
        Posts(posts, errors);
        if (shifts is null)
        {
            return;
        }

        Starts(shifts.Starts, errors);
        Between("city.shifts.grace", shifts.Grace, LongestGrace, errors);
        Between("city.shifts.forgotten", shifts.Forgotten, LongestForgotten, errors);
        if (posts.Count(post => post.Lead) != 1)
        {
            errors.Add(new("posts", "", $"one post leads the shift and hands it over; here {posts.Count(post => post.Lead)} do", "write \"lead\": true at exactly one post"));
        }
    }

    /// <summary>The roster of a configuration that is right.</summary>
    public static ShiftRoster Roster(RoomConfiguration configuration) => configuration.City.Shifts is { } shifts
        ? new ShiftRoster(
            TimeZoneInfo.FindSystemTimeZoneById(configuration.City.TimeZone),
            shifts.Starts.Select(start => Minute(start)!.Value),
            [.. configuration.Posts.Select(post => new Post(post.Id, post.Name.Names(post.Id), post.Lead))])
        {
            Grace = shifts.Grace,
            Forgotten = shifts.Forgotten,
        }
        : ShiftRoster.None;

    private static void Starts(IReadOnlyList<string> starts, List<ConfigurationError> errors)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            if (Minute(starts[i]) is not { } minute)
            {
                errors.Add(new($"city.shifts.starts[{i}]", starts[i], "this is no time of day", "write it like \"08:00\""));
            }
            else if (i > 0 && Minute(starts[i - 1]) >= minute)
            {
                errors.Add(new($"city.shifts.starts[{i}]", starts[i], "starts stand in order, each once", "begin with the earliest of the day"));
            }
        }

        if (starts.Count is 0 or > MostStarts)
        {
            errors.Add(new("city.shifts.starts", $"{starts.Count}", $"there are 1 to {MostStarts} shifts in a day", "write [\"08:00\", \"20:00\"], or leave shifts out"));
        }
    }

    private static void Posts(IReadOnlyList<PostDefinition> posts, List<ConfigurationError> errors)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            if (!Words().IsMatch(posts[i].Id))
            {
                errors.Add(new($"posts[{i}].id", posts[i].Id, "an id is lower-case Latin words joined by hyphens, at most 64 characters", "write it like \"shift-lead\""));
            }
            else if (posts.Take(i).Any(other => other.Id == posts[i].Id))
            {
                errors.Add(new($"posts[{i}].id", posts[i].Id, "another post has this id", "give each post an id of its own"));
            }

            if (posts[i].Name.IsEmpty)
            {
                errors.Add(new($"posts[{i}].name", "", "a post needs a name", "write { \"ru\": \"…\", \"en\": \"…\" }"));
            }
        }

        if (posts.Count > MostPosts)
        {
            errors.Add(new("posts", $"{posts.Count}", $"there are {MostPosts} posts at the most", "name those that are held in every shift"));
        }
    }

    private static void Between(string key, TimeSpan value, TimeSpan most, List<ConfigurationError> errors)
    {
        if (value <= TimeSpan.Zero || value > most)
        {
            errors.Add(new(key, value.ToString("c", CultureInfo.InvariantCulture), $"this is longer than nothing and at most {most.TotalHours} hours", "write it like \"30m\", or leave it out"));
        }
    }

    private static int? Minute(string text) => Clock().Match(text) is { Success: true } match
        ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^([01][0-9]|2[0-3]):([0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
