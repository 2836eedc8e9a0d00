using System.Globalization;
using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Notices;

/// <summary>A notice in words, for e-mail and messengers: plain text, in one language, times in the city's zone.</summary>
internal sealed class NoticeText(BoardNames city, TimeZoneInfo zone, bool isRussian)
{
    private static readonly string[] RussianPriorities = ["критическая", "высокая", "средняя", "низкая"];
    private static readonly string[] EnglishPriorities = ["critical", "high", "medium", "low"];

    /// <summary>One line: what has happened, how urgent it is, where.</summary>
    public string Subject(NoticeStep step, NoticeFacts facts)
    {
        var place = facts.District is { } district ? $", {In(district)}" : "";
        var exercise = facts.IsExercise ? Say("УЧЕНИЯ. ", "EXERCISE. ") : "";
        return $"{exercise}S{facts.Priority} {Word(step)}: {In(facts.Names)}{place} ({In(city)})";
    }

    /// <summary>Several lines.</summary>
    public string Body(NoticeStep step, NoticeFacts facts, string alert)
    {
        var text = new StringBuilder(Subject(step, facts)).Append('\n');
        Line(text, "Важность", "Priority", $"S{facts.Priority}, {(isRussian ? RussianPriorities : EnglishPriorities)[facts.Priority - 1]}");
        Line(text, "Район", "District", facts.District is { } district ? In(district) : null);
        Line(text, "Категория", "Category", facts.Category is { } category ? In(category) : null);
        Line(text, "Канал данных", "Feed", facts.Feed);
        Line(text, "Поднята", "Raised", TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(facts.RaisedAt), zone).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        Line(text, "Значение", "Value", Number(facts.Value));
        Line(text, "Порог", "Threshold", Number(facts.Threshold));
        Line(text, "Эскалаций", "Escalations", facts.Escalated > 0 ? facts.Escalated.ToString(CultureInfo.InvariantCulture) : null);
        Line(text, "Что делать", "Response", facts.Response is { } response ? In(response) : null);
        Line(text, "Тревога", "Alert", alert);
        return text.ToString();
    }

    private string Word(NoticeStep step) => step switch
    {
        NoticeStep.Raised => Say("тревога", "alert"),
        NoticeStep.Again => Say("снова тревога", "alert again"),
        NoticeStep.Escalated => Say("эскалация", "escalated"),
        NoticeStep.Ended => Say("тревога снята", "alert ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private string? Number(double? value) =>
        value?.ToString("0.##", isRussian ? CultureInfo.GetCultureInfo("ru-RU") : CultureInfo.InvariantCulture);

    private string In(BoardNames names) => Say(names.Ru, names.En);

    private string Say(string russian, string english) => isRussian ? russian : english;

    private void Line(StringBuilder text, string russian, string english, string? value)
    {
        if (value is not null)
        {
            text.Append(Say(russian, english)).Append(": ").Append(value).Append('\n');
        }
    }
}
