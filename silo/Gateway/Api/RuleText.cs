using System.Globalization;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>What a rule looks at, in a line of words for people.</summary>
internal static class RuleText
{
    public static bool HasThreshold(AlertRule rule) => rule.Kind is not (RuleKind.Severity or RuleKind.Silence or RuleKind.Unusual or RuleKind.Wall or RuleKind.Clock or RuleKind.Room);

    public static BoardNames Of(AlertRule rule)
    {
        var (sign, number) = (rule.IsBelow ? "≤" : "≥", rule.Threshold.ToString("0.##", CultureInfo.InvariantCulture));
        var (ru, en) = rule.Kind switch
        {
            RuleKind.Count or RuleKind.Rate => ($"{TallyRu(rule.Tally)} {sign} {number}", $"{rule.Tally} {sign} {number}"),
            RuleKind.Overdue => ($"просрочено {sign} {number}", $"overdue {sign} {number}"),
            RuleKind.Severity => ($"тяжесть: {SeverityRu(rule.Severity)}{(rule.Severity == Severity.Extreme ? "" : " и выше")}", $"severity from {Vocabulary.Word(rule.Severity)}"),
            RuleKind.Silence => ("источник молчит дольше двух своих интервалов", "a feed is silent for more than twice its interval"),
            RuleKind.Reading => ($"{rule.Key} {sign} {number}", $"{rule.Key} {sign} {number}"),
            RuleKind.Cluster => ($"{number} рядом: {rule.Radius:0} м, {rule.Within.TotalMinutes:0} мин", $"{number} near each other: {rule.Radius:0} m, {rule.Within.TotalMinutes:0} min"),
            RuleKind.Wall => ($"стена не отвечает дольше {rule.Window.TotalSeconds:0} с", $"a wall is not heard for more than {rule.Window.TotalSeconds:0} s"),
            RuleKind.Clock => ($"часы стены расходятся на {rule.Window.TotalSeconds:0} с и больше", $"a wall's clock is off by {rule.Window.TotalSeconds:0} s or more"),
            RuleKind.Room => ($"ни по одному каналу ничего не поступало {rule.Window.TotalMinutes:0.#} мин", $"nothing arrived by any feed for {rule.Window.TotalMinutes:0.#} min"),
            RuleKind.Unusual => ("необычно много", "unusually many"),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
        var (on, off) = ((int)rule.OnDelay.TotalSeconds, (int)rule.OffDelay.TotalSeconds);
        return new BoardNames(
            string.Create(CultureInfo.InvariantCulture, $"{ru}; держится {on} с, снимается через {off} с"),
            string.Create(CultureInfo.InvariantCulture, $"{en}; holds for {on} s, clears after {off} s"));
    }

    private static string SeverityRu(Severity severity) => severity switch
    {
        Severity.Extreme => "критическая",
        Severity.Severe => "высокая",
        Severity.Moderate => "средняя",
        Severity.Minor => "низкая",
        Severity.Unknown => "неизвестная",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static string TallyRu(Tally tally) => tally switch
    {
        Tally.Open => "открыто",
        Tally.InProgress => "в работе",
        Tally.Answered => "отвечено",
        Tally.Closed => "закрыто",
        Tally.Cancelled => "отменено",
        Tally.Overdue => "просрочено",
        Tally.Due15 => "срок в ближайшие 15 мин",
        Tally.Due60 => "срок в ближайший час",
        Tally.DueLater => "срок позже",
        Tally.New5 => "новых за 5 мин",
        Tally.NewHour => "новых за час",
        Tally.NewDay => "новых за сутки",
        Tally.Today => "новых сегодня",
        Tally.ClosedToday => "закрыто сегодня",
        _ => throw new ArgumentOutOfRangeException(nameof(tally)),
    };
}
