using System.Globalization;
using SituationRoom.Reports;
using Spectre.Console;

namespace SituationRoom.Host.Trying;

/// <summary>Shows a trial to people: tables on a terminal, elsewhere plain lines.</summary>
internal sealed class TrialText(IAnsiConsole console, bool showPersonal)
{
    private const int LongestValue = 200;
    private const int MostListed = 20;

    /// <summary>Shows an item.</summary>
    /// <param name="tried">The item.</param>
    /// <param name="place">Where it would stand, if it is a report.</param>
    public void Write(TriedItem tried, TriedPlace? place)
    {
        var rejection = tried.Item as Rejection;
        Line($"item {tried.Number} · {tried.Place} · {(rejection is null ? "would be accepted" : "would be rejected")}");
        if (rejection is not null)
        {
            Line($"  reason: {rejection.Reason}");
        }

        var fields = TriedFields.Of(tried).Select(field => showPersonal ? field : field.Masked()).ToList();
        if (fields.Count > 0)
        {
            Fields(fields);
        }

        foreach (var (name, value) in (tried.Item as Report)?.Extras ?? [])
        {
            Line($"  stays as extra: {name} = {Short(value)}");
        }

        if (place is not null)
        {
            Line($"  district: {string.Join(", ", place.Districts)}, {place.DistrictBy}");
            Line($"  category: {place.Category}, {place.CategoryBy}");
            if (place.PointRemark is not null)
            {
                Line($"  point: {place.PointRemark}");
            }

            if (place.Department is not null)
            {
                Line($"  department: {place.Department}, by category and district");
            }

            Line($"  cell: {place.Cell}");
        }

        Line("");
    }

    /// <summary>Shows what the whole file would come to.</summary>
    public void Write(TrialSummary summary)
    {
        Line("The whole file:");
        Count("items", summary.Items, "");
        Count("would be accepted", summary.Accepted, summary.Incidents > 0 ? Text($"{summary.Incidents:N0} different identities") : "");
        Count("would be rejected", summary.Rejected, "");
        Listed("reason", summary.Reasons);
        Count("with personal data", summary.WithPerson, "kept apart, encrypted");
        if (summary.First is { } first && summary.Last is { } last)
        {
            Line($"  times from {first:yyyy-MM-ddTHH:mm:ss}Z to {last:yyyy-MM-ddTHH:mm:ss}Z");
        }

        if (summary.WithoutTime > 0)
        {
            Count("without a time", summary.WithoutTime, "the time of receipt would count");
        }

        Listed("district decided by", summary.DistrictRules);
        Listed("category decided by", summary.CategoryRules);
        Listed("unknown category", summary.UnknownCategories);
        Listed("unknown district", summary.UnknownDistricts);
    }

    private void Fields(List<TriedField> fields)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            foreach (var field in fields)
            {
                var made = string.Join(" -> ", new[] { From(field), Steps(field) }.Where(text => text.Length > 0));
                Line($"  {field.Field}: {(made.Length > 0 ? made + " = " : "")}{Value(field)}");
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Field", "From", "Steps of the mapping", "Value");
        foreach (var field in fields)
        {
            table.AddRow(new Text(field.Field), new Text(From(field)), new Text(Steps(field)), new Text(Value(field)));
        }

        console.Write(table);
    }

    private static string From(TriedField field) =>
        string.Join(", ", field.Sources.Select(source => source.Value is null ? $"{source.Key} (nothing)" : $"{source.Key} \"{Short(source.Value)}\""));

    private static string Steps(TriedField field) =>
        string.Join(" -> ", field.Steps.Select(step => step.Value is null ? $"{step.Key}: nothing" : $"{step.Key} \"{Short(step.Value)}\""));

    private static string Value(TriedField field) => field.Origin switch
    {
        FieldOrigin.Message => Short(field.Value ?? "") + (field.IsPersonal ? " (personal)" : ""),
        FieldOrigin.MappingDefault => $"{Short(field.Value ?? "")} (default of the mapping)",
        FieldOrigin.RoomDefault => $"{field.Value} (default of the room)",
        FieldOrigin.NotGiven => "not given" + (field.IsPersonal ? " (personal)" : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string Short(string text)
    {
        text = text.ReplaceLineEndings(" ⏎ ");
        return text.Length <= LongestValue ? text : $"{text[..LongestValue]}… ({text.Length} characters)";
    }

    private void Listed(string what, IReadOnlyList<KeyValuePair<string, long>> words)
    {
        foreach (var (word, count) in words.Take(MostListed))
        {
            Line(Text($"  {count,12:N0}  {what}: {Short(word)}"));
        }

        if (words.Count > MostListed)
        {
            Line(Text($"  and {words.Count - MostListed:N0} more; --json lists all"));
        }
    }

    private void Count(string what, long count, string remark) => Line(Text($"  {count,12:N0}  {what}{(remark.Length > 0 ? $" ({remark})" : "")}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Spectre would break a long line at 80 columns where it is not a terminal.
    private void Line(string text)
    {
        if (console.Profile.Out.IsTerminal)
        {
            console.WriteLine(text);
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(text);
        }
    }
}
