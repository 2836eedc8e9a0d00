using System.Globalization;
using System.Text.RegularExpressions;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Checks and makes ready the single fields of a mapping.</summary>
internal sealed class FieldCompiler(MappingDefinition mapping, List<ConfigurationError> errors)
{
    /// <summary>How many sources were numbered.</summary>
    public int Sources { get; private set; }

    /// <summary>Checks what the mapping says for all its fields.</summary>
    public void CheckOwn(string path)
    {
        _ = Zone(mapping.Zone, $"{path}.zone");
        CheckTimes(mapping.Times, $"{path}.times");
    }

    public MappedField Field(string name, FieldTarget target, string personName, FieldMapping field, string path)
    {
        CheckShape(field, path);
        var sources = field.From.Select((text, i) => Source(text, $"{path}.from[{i}]", IsWord(target))).OfType<SourcePath>().ToArray();
        if (field.Times is { } times)
        {
            CheckTimes(times, $"{path}.times");
        }

        if (field.Scale is { } scale && (!double.IsFinite(scale) || scale == 0))
        {
            errors.Add(new($"{path}.scale", scale.ToString(CultureInfo.InvariantCulture), "a scale is a number other than zero", "write what the number is multiplied by"));
        }

        var zone = field.Zone is null ? Known(mapping.Zone) : Zone(field.Zone, $"{path}.zone");
        var place = sources.Length == 0 ? name : $"{name} (from {string.Join(", ", field.From)})";
        return new MappedField(
            name,
            target,
            place,
            personName,
            new FieldPipeline(field, sources, Expression(field.Extract, $"{path}.extract"), keepsPlaces: target == FieldTarget.Id),
            new TimeFormats(field.Times ?? mapping.Times, zone),
            new NumberFormat(field.DecimalComma, field.Scale));
    }

    /// <summary>A source of a field, with a number of its own.</summary>
    public SourcePath? Source(string text, string path, bool isWord = false) => Checked(SourcePath.Parse(text, Sources++, isWord), text, path);

    /// <summary>Where the items are within a message.</summary>
    public SourcePath? Items(string text, string path) => Checked(SourcePath.Parse(text), text, path);

    private SourcePath? Checked(SourcePath? source, string text, string path)
    {
        if (source is null)
        {
            errors.Add(new(path, text, "a source is a dotted path or a column", "write such as \"data.place.lat\", \"tags[0]\" or \"[\\\"odd.name\\\"].x\""));
        }

        return source;
    }

    /// <summary>Whether a field says one of a few words, the same in many messages. What people wrote and who they are is none.</summary>
    private static bool IsWord(FieldTarget target) => target is FieldTarget.Kind or FieldTarget.Status or FieldTarget.Severity or FieldTarget.Mode
        or FieldTarget.Category or FieldTarget.District or FieldTarget.Department or FieldTarget.ReceivedBy or FieldTarget.Key or FieldTarget.Unit;

    private void CheckShape(FieldMapping field, string path)
    {
        if (field.From.Count == 0 && field.Value is null && field.Default is null)
        {
            errors.Add(new($"{path}.from", "", "a field needs a source or a value", "write \"from\" with a path or a column, or \"value\" with a constant"));
        }

        if (field.From.Count > 0 && field.Value is not null)
        {
            errors.Add(new($"{path}.value", field.Value, "a field has a source or a constant, not both", "leave out \"from\" or \"value\"; for what is missing write \"default\""));
        }

        if (field.Otherwise is not null && field.Table is null)
        {
            errors.Add(new($"{path}.otherwise", field.Otherwise, "it says what a table does not list, and there is no table", "add \"table\", or write \"default\" for what is missing"));
        }

        if (field.Split is { Length: 0 })
        {
            errors.Add(new($"{path}.split", "", "a separator has at least one character", "write such as \";\", or leave it out"));
        }
    }

    private void CheckTimes(IReadOnlyList<string> times, string path)
    {
        if (times.Count == 0)
        {
            errors.Add(new(path, "", "at least one format of times is needed", "write \"iso\", \"unix\", \"unixMs\" or a format such as \"dd.MM.yyyy HH:mm\""));
        }

        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is TimeFormats.Iso or TimeFormats.Unix or TimeFormats.UnixMilliseconds)
            {
                continue;
            }

            if (times[i].Contains('K', StringComparison.Ordinal))
            {
                errors.Add(new($"{path}[{i}]", times[i], "K may or may not say an offset, so the moment would be a guess", "write zzz where there is an offset, and a second format without it where there is none"));
            }
            else if (!times[i].Contains("yy", StringComparison.Ordinal) || !TellsBack(times[i]))
            {
                errors.Add(new($"{path}[{i}]", times[i], "it is not a format that tells a whole date", "write \"iso\", \"unix\", \"unixMs\" or a format such as \"dd.MM.yyyy HH:mm\" (M is the month, m the minute, H the hour of 24)"));
            }
        }
    }

    /// <summary>Whether a date written in the format is read again as the same date.</summary>
    private static bool TellsBack(string format)
    {
        var date = new DateTimeOffset(2026, 11, 21, 22, 15, 30, TimeSpan.Zero);
        try
        {
            return DateTimeOffset.TryParseExact(date.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var again)
                && again.Date == date.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private TimeZoneInfo? Zone(string? id, string path)
    {
        var zone = Known(id);
        if (id is not null && zone is null)
        {
            errors.Add(new(path, id, "there is no such time zone", "write an IANA name such as \"Europe/Moscow\""));
        }

        return zone;
    }

    private static TimeZoneInfo? Known(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private Regex? Expression(string? pattern, string path)
    {
        if (pattern is null)
        {
            return null;
        }

        try
        {
            // Linear in the text, which is bounded: a limit by the clock would refuse good messages on a machine that is pressed.
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            errors.Add(new(path, pattern, $"it is not a regular expression that is run in linear time ({error.Message})", "write one without back-references, look-around and atomic groups"));
            return null;
        }
    }
}
