using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>The rules by which a room watches itself. Their ids have a colon, which no configured rule's can have.</summary>
internal static class OwnRules
{
    private static readonly TimeSpan MostOfWalls = TimeSpan.FromHours(1);
    private static readonly TimeSpan MostOfSilence = TimeSpan.FromHours(24);

    /// <summary>Kinds that the room keeps for itself.</summary>
    public static IReadOnlyList<RuleKind> Kinds { get; } = [RuleKind.Wall, RuleKind.Clock, RuleKind.Room];

    /// <summary>What must hold of them.</summary>
    public static void Validate(WatchDefinition watch, List<ConfigurationError> errors)
    {
        Validate(watch.Walls, "watch.walls", TimeSpan.FromSeconds(15), MostOfWalls, errors);
        Validate(watch.Clocks, "watch.clocks", TimeSpan.FromSeconds(2), MostOfWalls, errors);
        Validate(watch.Silence, "watch.silence", TimeSpan.FromMinutes(1), MostOfSilence, errors);
    }

    /// <summary>The rules of a configuration that is right, and those of the room itself after them.</summary>
    public static RuleSet With(LoadedConfiguration configuration) => new([.. configuration.Rules.Rules, .. Of(configuration.Room.Watch)]);

    private static AlertRule[] Of(WatchDefinition watch) =>
    [
        Rule("room:wall", RuleKind.Wall, watch.Walls, (TimeSpan.FromSeconds(30), 3), new("Стена не отвечает", "A wall is silent"), new(
            "Посмотреть на экран и проверить его питание и сеть; если он не оживёт за минуту, перезапустить киоск. Стену, снятую навсегда, убрать в «Люди и стены».",
            "Look at the screen, check its power and network; restart its kiosk unless it comes back within a minute. End the pairing of a wall that was taken down for good."),
            TimeSpan.FromSeconds(5)),
        Rule("room:clock", RuleKind.Clock, watch.Clocks, (TimeSpan.FromSeconds(10), 4), new("Часы стены спешат или отстают", "A wall's clock is off"), new(
            "Проверить синхронизацию времени (NTP) на машине этой стены: показанное время верно, но журналы самой машины — нет.",
            "Check the time synchronisation (NTP) of this wall's machine: the time that it shows is right, its own logs are not."),
            TimeSpan.FromSeconds(60)),
        Rule("room:silence", RuleKind.Room, watch.Silence, (TimeSpan.FromMinutes(15), 2), new("Ни по одному каналу ничего не поступает", "Nothing arrives by any feed"), new(
            "Проверить сеть и связь с источниками: тишина не значит спокойствие. Перейти на телефон с ЕДДС и ЦОДД, пока данные не вернутся.",
            "Check the network and the links to the sources: silence is not calm. Keep in touch with the dispatch service and the traffic centre by telephone until data come back."),
            TimeSpan.Zero),
    ];

    private static AlertRule Rule(string id, RuleKind kind, OwnAlertDefinition own, (TimeSpan After, int Priority) otherwise, BoardNames names, BoardNames response, TimeSpan off) => new()
    {
        Id = id,
        Kind = kind,
        Names = names,
        Response = response,
        Priority = own.Priority ?? otherwise.Priority,
        Window = own.After ?? otherwise.After,
        OnDelay = RuleDefaults.OnDelay(kind),
        OffDelay = off,
        Enabled = own.Enabled,
    };

    private static void Validate(OwnAlertDefinition own, string at, TimeSpan least, TimeSpan most, List<ConfigurationError> errors)
    {
        if (own.Priority is < 1 or > 4)
        {
            errors.Add(new($"{at}.priority", $"{own.Priority}", "a priority lies between 1 (S1) and 4 (S4)", "write one of 1, 2, 3, 4"));
        }

        if (own.After is { } after && (after < least || after > most))
        {
            errors.Add(new($"{at}.after", $"{after}", $"this lies between {least} and {most}", "write it like \"30s\" or \"15m\", or leave it out"));
        }
    }
}
