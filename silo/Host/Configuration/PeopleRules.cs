using System.Text.RegularExpressions;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for the people of a configuration.</summary>
internal static partial class PeopleRules
{
    private const int LongestName = 100;

    public static void Validate(RoomConfiguration configuration, List<ConfigurationError> errors)
    {
        SignIn(configuration.SignIn, errors);
        var (people, taken) = (configuration.People, configuration.Walls.Select(wall => wall.TokenSha256).ToHashSet(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < people.Count; i++)
        {
            var at = $"people[{i}]";
            if (!Words().IsMatch(people[i].Id))
            {
                errors.Add(new($"{at}.id", people[i].Id, "an id is lower-case Latin words joined by hyphens, at most 64 characters", "write it like \"ivanova-a\""));
            }
            else if (people.Take(i).Any(other => other.Id == people[i].Id))
            {
                errors.Add(new($"{at}.id", people[i].Id, "another person has this id", "give each person an id of their own"));
            }

            Text($"{at}.name", people[i].Name, isNeeded: true, errors);
            Text($"{at}.post", people[i].Post ?? "", isNeeded: false, errors);
            if (!Enum.IsDefined(people[i].Role))
            {
                errors.Add(new($"{at}.role", $"{people[i].Role}", "there is no such role", "write one of viewer, dispatcher, lead, analyst, administrator"));
            }

            for (var token = 0; token < people[i].Tokens.Count; token++)
            {
                Token($"{at}.tokens[{token}].sha256", people[i].Tokens[token].Sha256, taken, errors);
            }
        }
    }

    private static void SignIn(SignInDefinition signIn, List<ConfigurationError> errors)
    {
        Between("signIn.lasts", signIn.Lasts, TimeSpan.FromMinutes(5), TimeSpan.FromDays(7), "5m and 7d", errors);
        ProviderRules.Validate(signIn, errors);
        Between("signIn.administratorIdle", signIn.AdministratorIdle, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), "1m and 1d", errors);
        if (signIn.PersonsPerHour is < 1 or > 10_000)
        {
            errors.Add(new("signIn.personsPerHour", $"{signIn.PersonsPerHour}", "this lies between 1 and 10000", "write how many incidents' callers one person has to look up in a bad hour, or leave it out"));
        }
    }

    private static void Between(string key, TimeSpan value, TimeSpan least, TimeSpan most, string range, List<ConfigurationError> errors)
    {
        if (value < least || value > most)
        {
            errors.Add(new(key, $"{value}", $"this lies between {range}", "write it like \"30m\" or \"12h\", or leave it out"));
        }
    }

    private static void Text(string key, string text, bool isNeeded, List<ConfigurationError> errors)
    {
        if (text.Length > LongestName || (isNeeded && string.IsNullOrWhiteSpace(text)))
        {
            errors.Add(new(key, text, $"a name has 1 to {LongestName} characters", "write what the person is called at work"));
        }
    }

    /// <summary>The value is not shown: a token pasted in place of its hash is still a token.</summary>
    private static void Token(string key, string sha256, HashSet<string> taken, List<ConfigurationError> errors)
    {
        if (!Sha256().IsMatch(sha256))
        {
            errors.Add(new(key, "", "a token's hash is 64 hexadecimal digits", "write what `situationroom token` prints as its hash"));
        }
        else if (!taken.Add(sha256))
        {
            errors.Add(new(key, "", "another person or a wall has this token", "make a token for each with `situationroom token`"));
        }
    }

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
