using SituationRoom.Core.Deadlines;
using SituationRoom.Feeds;
using SituationRoom.Reports;

namespace SituationRoom.Host.Configuration;

/// <summary>Builds the norms from a configuration and says everything that is wrong with them.</summary>
internal sealed class ConfiguredNorms(RoomConfiguration configuration, List<ConfigurationError> errors)
{
    private readonly HashSet<string> _feeds = [.. configuration.Feeds.Select(feed => feed.Id)];
    private readonly HashSet<string> _categories = [.. configuration.Categories.Select(category => category.Code)];

    /// <summary>The norms; to be used only where there are no errors.</summary>
    /// <param name="configuration">What was read.</param>
    /// <param name="errors">Where errors are added.</param>
    public static Norms Build(RoomConfiguration configuration, List<ConfigurationError> errors)
    {
        var before = errors.Count;
        var calendars = new ConfiguredCalendars(errors).Read(configuration.Calendars);
        var norms = new ConfiguredNorms(configuration, errors).Read([.. calendars.Select(calendar => calendar.Id)]);
        return errors.Count > before || !TimeZoneInfo.TryFindSystemTimeZoneById(configuration.City.TimeZone, out var zone)
            ? Norms.None
            : new Norms(norms, calendars, configuration.Categories.Select(category => category.Code), zone);
    }

    private List<Norm> Read(HashSet<string> calendars)
    {
        var norms = configuration.Deadlines.Select((norm, i) => Read(norm, $"deadlines[{i}]", calendars)).ToList();

        // What a category says of itself is a norm without a beginning.
        norms.AddRange(configuration.Categories
            .Where(category => category.Deadlines?.Final is { } final && final >= TimeSpan.FromSeconds(1))
            .Select(category => new Norm { Category = category.Code, Final = new NormSpan((long)category.Deadlines!.Final!.Value.TotalSeconds, NormUnit.Seconds) }));
        return norms;
    }

    private Norm Read(NormDefinition norm, string key, HashSet<string> calendars)
    {
        Known($"{key}.feed", norm.Feed, _feeds, "is no feed's id", "add the feed or mend the id");
        Known($"{key}.category", norm.Category, _categories, "is no category's code", "add the category or mend the code");
        var calendar = norm.In == "calendar" ? null : norm.In;
        Known($"{key}.in", calendar, calendars, "is no calendar's id", "add it to calendars, mend the id, or write \"calendar\" for all time");
        if ((norm.Accept ?? norm.FirstAnswer ?? norm.Final) is null)
        {
            errors.Add(new(key, "", "a norm says until when", "write accept, firstAnswer or final, such as \"final\": \"10d\""));
        }

        var read = new Norm
        {
            Feed = norm.Feed,
            Category = norm.Category,
            Channel = Word<Channel>($"{key}.channel", norm.Channel, Vocabulary.TryChannel),
            Kind = Word<IncidentKind>($"{key}.kind", norm.Kind, Vocabulary.TryKind),
            Accept = Span($"{key}.accept", norm.Accept, calendar),
            FirstAnswer = Span($"{key}.firstAnswer", norm.FirstAnswer, calendar),
            Final = Span($"{key}.final", norm.Final, calendar),
            Calendar = calendar,
            From = Date($"{key}.from", norm.From),
            Until = Date($"{key}.until", norm.Until),
        };
        if (read.Until < read.From)
        {
            errors.Add(new($"{key}.until", norm.Until!, "lies before its from", "exchange the two or leave one out"));
        }

        return read;
    }

    private void Known(string key, string? word, HashSet<string> known, string rule, string remedy)
    {
        if (word is not null && !known.Contains(word))
        {
            errors.Add(new(key, word, rule, remedy));
        }
    }

    private NormSpan? Span(string key, string? text, string? calendar)
    {
        var span = text is null ? null : NormSpan.Parse(text);
        if (text is not null && span is null)
        {
            errors.Add(new(key, text, "this is a whole number above zero with s, m, h, d or wd, ten years at the most", "write it like \"30s\", \"4h\", \"10d\" or \"10wd\""));
        }
        else if (span?.Unit == NormUnit.WorkingDays && calendar is null)
        {
            errors.Add(new(key, text!, "working days need a calendar", "name one by \"in\", or write d for calendar days"));
        }

        return span;
    }

    private DateOnly? Date(string key, string? text)
    {
        var date = text is null ? null : ConfiguredCalendars.Date(text);
        if (text is not null && date is null)
        {
            errors.Add(new(key, text, "this is no date", "write it like \"2026-01-01\""));
        }

        return date;
    }

    private T? Word<T>(string key, string? text, TryWord<T> read)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        errors.Add(new(key, text, "there is no such word", $"write one of {string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}"));
        return null;
    }

    private delegate bool TryWord<T>(string word, out T value);
}
