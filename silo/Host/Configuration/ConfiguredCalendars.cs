using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Core.Deadlines;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads the configuration's working calendars and says everything that is wrong with them.</summary>
internal sealed partial class ConfiguredCalendars(List<ConfigurationError> errors)
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>A date as the configuration writes it.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The calendars; where there are errors, what could be read.</summary>
    public IReadOnlyList<WorkCalendar> Read(IReadOnlyList<CalendarDefinition> calendars)
    {
        var read = new List<WorkCalendar>();
        for (var i = 0; i < calendars.Count; i++)
        {
            var (calendar, key) = (calendars[i], $"calendars[{i}]");
            if (!Id().IsMatch(calendar.Id) || calendar.Id == "calendar")
            {
                errors.Add(new($"{key}.id", calendar.Id, "an id is lower-case Latin words joined by hyphens, and not \"calendar\"", "write it like \"office\""));
            }
            else if (read.Exists(other => other.Id == calendar.Id))
            {
                errors.Add(new($"{key}.id", calendar.Id, "another calendar has this id", "give each calendar an id of its own"));
                continue;
            }

            read.Add(new WorkCalendar
            {
                Id = calendar.Id,
                Workdays = Workdays(key, calendar.Workdays),
                Hours = Hours(key, calendar.Hours),
                Holidays = Dates($"{key}.holidays", calendar.Holidays),
                ShortDays = Dates($"{key}.shortDays", calendar.ShortDays),
                ExtraWorkdays = Dates($"{key}.extraWorkdays", calendar.ExtraWorkdays),
            });
        }

        return read;
    }

    private List<DayOfWeek> Workdays(string key, IReadOnlyList<string> words)
    {
        var days = new List<DayOfWeek>();
        for (var i = 0; i < words.Count; i++)
        {
            var day = Array.IndexOf(Weekdays, words[i]);
            if (day < 0)
            {
                errors.Add(new($"{key}.workdays[{i}]", words[i], $"this is one of {string.Join(", ", Weekdays)}", "write one of them"));
            }
            else
            {
                days.Add((DayOfWeek)day);
            }
        }

        if (words.Count == 0)
        {
            errors.Add(new($"{key}.workdays", "", "a calendar has working days", "name one at least, or leave the member out for Monday to Friday"));
        }

        return days;
    }

    private List<WorkInterval> Hours(string key, IReadOnlyList<string> texts)
    {
        var hours = new List<WorkInterval>();
        for (var i = 0; i < texts.Count; i++)
        {
            var match = HourForm().Match(texts[i]);
            int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            var interval = match.Success ? new WorkInterval((Part(1) * 60) + Part(2), (Part(3) * 60) + Part(4)) : default;
            if (interval.To <= interval.From || interval.To > 24 * 60)
            {
                errors.Add(new($"{key}.hours[{i}]", texts[i], "hours are written from-to within one day", "write them like \"09:00-18:00\""));
            }
            else if (hours.Count > 0 && interval.From < hours[^1].To)
            {
                errors.Add(new($"{key}.hours[{i}]", texts[i], "hours stand in order and not over each other", "begin where those before have ended, or later"));
            }
            else
            {
                hours.Add(interval);
            }
        }

        if (texts.Count == 0)
        {
            errors.Add(new($"{key}.hours", "", "a working day has hours", "write [\"09:00-18:00\"]"));
        }

        return hours;
    }

    private List<DateOnly> Dates(string key, IReadOnlyList<string> texts)
    {
        var dates = new List<DateOnly>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (Date(texts[i]) is { } date)
            {
                dates.Add(date);
            }
            else
            {
                errors.Add(new($"{key}[{i}]", texts[i], "this is no date", "write it like \"2026-11-04\""));
            }
        }

        return dates;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^([0-9]{2}):([0-5][0-9])-([0-9]{2}):([0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex HourForm();
}
