using System.Net;
using System.Text.RegularExpressions;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>Says everything that is wrong with a configuration beside its trees, at once.</summary>
internal static partial class ConfigurationValidator
{
    private static readonly string[] Languages = ["ru", "en"];
    private static readonly string[] Levels = ["debug", "information", "warning", "error"];
    private static readonly string[] Formats = ["text", "json"];

    /// <param name="configuration">What was read.</param>
    /// <param name="directory">Below which relative paths lie.</param>
    public static IReadOnlyList<ConfigurationError> Validate(RoomConfiguration configuration, string directory)
    {
        var errors = new List<ConfigurationError>();
        City(configuration.City, errors);
        errors.AddRange(FeedValidator.Validate(configuration.Feeds));
        CertificateRules.Subscribers(configuration.Feeds, directory, errors);
        Walls(configuration.Walls, errors);
        PeerAccessRules.Validate(configuration, errors);
        PeopleRules.Validate(configuration, errors);
        NoticeRules.Validate(configuration.Notices, errors);
        ConfiguredShifts.Validate(configuration, errors);
        ConfiguredContacts.Validate(configuration.Departments, errors);
        ConfiguredReadiness.Validate(configuration.Readiness, errors);
        OwnRules.Validate(configuration.Watch, errors);
        JournalRules.Validate(configuration.Journal, errors);
        KeepRules.Validate(configuration, errors);
        Server(configuration.Server, directory, errors);
        Limits(configuration.Limits, errors);
        OneOf("log.level", configuration.Log.Level, Levels, errors);
        OneOf("log.format", configuration.Log.Format, Formats, errors);
        Between("log.fileBytes", configuration.Log.FileBytes, 1 << 20, 1L << 40, errors);
        Between("log.filesKept", configuration.Log.FilesKept, 1, 10_000, errors);
        TelemetryRules.Validate(configuration.Telemetry, errors);
        return errors;
    }

    private static void City(CityDefinition city, List<ConfigurationError> errors)
    {
        if (city.Name.IsEmpty)
        {
            errors.Add(new("city.name", "", "the city needs a name", "write { \"ru\": \"…\", \"en\": \"…\" }"));
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(city.TimeZone, out var zone) || !zone.HasIanaId)
        {
            errors.Add(new("city.timeZone", city.TimeZone, "a time zone is given by its IANA name", "write it like \"Europe/Moscow\""));
        }

        if (city.ToleranceMetres is not (>= 0 and <= 50_000))
        {
            errors.Add(new("city.toleranceMetres", $"{city.ToleranceMetres}", "this lies between 0 and 50000", "write metres, such as 150, or leave it out"));
        }

        for (var i = 0; i < city.Languages.Count; i++)
        {
            OneOf($"city.languages[{i}]", city.Languages[i], Languages, errors);
        }
    }

    private static void Walls(IReadOnlyList<WallDefinition> walls, List<ConfigurationError> errors)
    {
        for (var i = 0; i < walls.Count; i++)
        {
            if (!Words().IsMatch(walls[i].Id))
            {
                errors.Add(new($"walls[{i}].id", walls[i].Id, "an id is lower-case Latin words joined by hyphens", "write it like \"duty-room-1\""));
            }
            else if (walls.Take(i).Any(other => other.Id == walls[i].Id))
            {
                errors.Add(new($"walls[{i}].id", walls[i].Id, "another wall has this id", "give each wall an id of its own"));
            }

            // The value is not shown: a token pasted in place of its hash is still a token.
            if (!Sha256().IsMatch(walls[i].TokenSha256))
            {
                errors.Add(new($"walls[{i}].tokenSha256", "", "a token's hash is 64 hexadecimal digits", "write what `printf %s TOKEN | sha256sum` prints"));
            }
        }
    }

    private static void Server(ServerDefinition server, string directory, List<ConfigurationError> errors)
    {
        var urls = HttpAddresses.Parse(server.Urls);
        if (urls.Wrong is { } wrong)
        {
            errors.Add(new("server.urls", server.Urls, wrong, "write it like \"http://127.0.0.1:5080\"; several are separated by semicolons"));
        }

        if (MqttAddress.Parse(server.Mqtt).Wrong is { } wrongMqtt)
        {
            errors.Add(new("server.mqtt", server.Mqtt, wrongMqtt, "write it like \"127.0.0.1:1883\", or \"off\""));
        }

        for (var i = 0; i < server.Proxies.Count; i++)
        {
            if (!IPNetwork.TryParse(server.Proxies[i], out _))
            {
                errors.Add(new($"server.proxies[{i}]", server.Proxies[i], "a network is an address, a slash and a length", "write it like \"10.0.0.0/8\", or one machine like \"10.1.2.3/32\""));
            }
        }

        if (string.IsNullOrWhiteSpace(server.Data))
        {
            errors.Add(new("server.data", server.Data, "the data need a directory", "write a path, such as \"data\""));
        }

        CertificateRules.Server(server, urls.Addresses.Any(address => address.IsHttps), directory, errors);
    }

    private static void Limits(LimitsDefinition limits, List<ConfigurationError> errors)
    {
        Between("limits.bodyBytes", limits.BodyBytes, 1_024, 1L << 30, errors);
        Between("limits.connections", limits.Connections, 1, 1_000_000, errors);
        Between("limits.mqttConnections", limits.MqttConnections, 1, 1_000_000, errors);
        Between("limits.watchers", limits.Watchers, 1, 1_000_000, errors);
    }

    private static void Between(string key, long value, long least, long most, List<ConfigurationError> errors)
    {
        if (value < least || value > most)
        {
            errors.Add(new(key, $"{value}", $"this lies between {least} and {most}", "write a number within, or leave it out"));
        }
    }

    private static void OneOf(string key, string value, string[] words, List<ConfigurationError> errors)
    {
        if (!words.Contains(value, StringComparer.Ordinal))
        {
            errors.Add(new(key, value, $"this is one of {string.Join(", ", words)}", "write one of them"));
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("^[0-9a-fA-F]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
