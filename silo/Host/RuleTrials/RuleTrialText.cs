using System.Globalization;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Reports;
using Spectre.Console;

namespace SituationRoom.Host.RuleTrials;

/// <summary>Prints a trial of rules: tables for people, and lines with tabs between for whatever else reads them.</summary>
internal sealed class RuleTrialText(IAnsiConsole console, RuleTrialTimes times)
{
    private const int MostDays = 10;

    /// <summary>Says on one line what was tried.</summary>
    public void Head(string line) => Say(line);

    /// <summary>What was raised, one by one.</summary>
    public void List(IReadOnlyList<Occurrence> occurrences, RuleTrialPeriod period, int limit)
    {
        var rows = occurrences.Take(limit).Select(occurrence => new[]
        {
            times.Shown(occurrence.RaisedAt),
            $"S{occurrence.Priority}",
            occurrence.Rule,
            About(occurrence),
            Measured(occurrence),
            Lasted((occurrence.ReturnedAt ?? period.To) - occurrence.RaisedAt) + (occurrence.ReturnedAt is null ? ", still" : ""),
            Remark(occurrence),
        });
        Print(["When", "Priority", "Rule", "About", "Measured", "Lasted", "Remark"], rows);
        if (occurrences.Count > limit)
        {
            Say($"… and {occurrences.Count - limit} more; --limit {occurrences.Count} lists all.");
        }

        Say("");
    }

    /// <summary>How many of each rule, by day of the city.</summary>
    public void Count(IReadOnlyList<Occurrence> occurrences, RuleSet rules, RuleTrialFigures figures)
    {
        var told = figures.Told.ToLookup(occurrence => occurrence.Rule, StringComparer.Ordinal);
        var all = occurrences.ToLookup(occurrence => occurrence.Rule, StringComparer.Ordinal);
        var days = figures.Told.Select(Day).Distinct().Order(StringComparer.Ordinal).ToList();
        var shown = days.Count <= MostDays ? days : [];
        var rows = rules.Rules.Where(rule => rule.Enabled).Select(rule => (IEnumerable<string>)
        [
            rule.Id,
            Number(told[rule.Id].Count()),
            figures.Days < 1 ? "" : Text(told[rule.Id].Count() / figures.Days),
            Number(told[rule.Id].Sum(occurrence => occurrence.Annunciations.Count)),
            Number(all[rule.Id].Count() - told[rule.Id].Count()),
            .. shown.Select(day => Number(told[rule.Id].Count(occurrence => Day(occurrence) == day))),
        ]);
        Print(["Rule", "Alerts", "A day", "Told", "Not told", .. shown.Select(day => day[5..])], rows.Select(row => row.ToArray()));
        Say("");
    }

    /// <summary>When more came than people can take in.</summary>
    public void Floods(IReadOnlyList<FloodRecord> floods)
    {
        if (floods.Count > 0)
        {
            Print(["Flood since", "Until", "Alerts", "Most in 10 min"], floods.Select(flood => new[] { times.Shown(flood.Since), flood.Until is { } until ? times.Shown(until) : "", Number(flood.Count), Number(flood.Peak) }));
            Say("");
        }
    }

    /// <summary>All together, against the targets.</summary>
    public void Judge(RuleTrialFigures figures)
    {
        string[][] rows =
        [
            Row("annunciations an operator in 10 minutes, on average", figures.PerWindow, 1),
            Row("the same in 95 of 100", figures.P95Window, null),
            Row("the same, the most", figures.BusiestWindow, 10),
            figures.Days < 1 ? ["annunciations an operator a day", "too short to say", "150", ""] : Row("annunciations an operator a day", figures.PerDay, 150),
            Row("time in flood, all rules together, %", figures.FloodShare * 100, 1),
            Row("chattering", figures.Chattering, 0),
            Row("lasted over 24 hours", figures.LongStanding, 4),
            figures.TopShare is { } share ? Row("the ten most frequent, %", share * 100, 5) : ["the ten most frequent, %", "too few to say", "5", ""],
            ["S1 / S2 / S3 and S4, %", $"{figures.Share(1) * 100:0} / {figures.Share(2) * 100:0} / {figures.Share(3) * 100:0}", "5 / 15 / 80", ""],
        ];
        Print(["Figure", "Measured", "At most", "Target"], rows);
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Told.Count} alerts in {figures.Days:0.##} days, told {figures.Annunciated} times. Not counted: {figures.AtStart} that held when it began, {figures.Silent} that nobody was told of."));
    }

    private static string[] Row(string what, double measured, double? most) =>
        [what, Text(measured), most is null ? "" : Text(most.Value), most is null ? "" : measured <= most ? "kept" : "missed"];

    private void Print(string[] heads, IEnumerable<string[]> rows)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            foreach (var row in rows.Prepend(heads))
            {
                Say(string.Join('\t', row.Select(Plain)));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(head)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Plain(cell))));
        }

        console.Write(table);
    }

    /// <summary>A line as it is: the console would break it at 80 characters where nobody sees it.</summary>
    private void Say(string line) => console.Profile.Out.Writer.WriteLine(line);

    /// <summary>Ids come from outside: what controls a terminal must not reach one through them.</summary>
    private static string Plain(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '�' : character));

    private static string About(Occurrence occurrence)
    {
        var subject = occurrence.Subject;
        var place = string.Join(" x ", new[] { subject.District, subject.Category }.OfType<string>());
        var item = string.Join("/", new[] { subject.Feed, subject.Item }.OfType<string>());
        var about = string.Join(" ", new[] { item, place }.Where(text => text.Length > 0));
        return about.Length == 0 ? "the city" : about;
    }

    private static string Measured(Occurrence occurrence) =>
        occurrence.Value is { } value ? $"{Text(value)} of {Text(occurrence.Threshold ?? 0)}" : "";

    private static string Remark(Occurrence occurrence) => string.Join(", ", new[]
    {
        occurrence.Mode == Mode.Actual ? null : Vocabulary.Word(occurrence.Mode).ToLowerInvariant(),
        occurrence.HeldAtStart ? "held when it began" : null,
        occurrence.Annunciations is not [var first, ..] ? occurrence.Times > 1 ? null : "suppressed" : first > occurrence.RaisedAt ? "suppressed at first" : null,
        occurrence.Annunciations.Count > 1 ? $"told {Number(occurrence.Annunciations.Count)} times" : null,
        occurrence.Times > 1 ? $"×{Number(occurrence.Times)} within 10 min" : null,
    }.OfType<string>());

    private static string Lasted(long milliseconds)
    {
        var span = TimeSpan.FromMilliseconds(milliseconds);
        return span.TotalHours < 1 ? $"{span.TotalMinutes:0} min" : span.TotalDays < 2 ? $"{(int)span.TotalHours} h {span.Minutes} min" : $"{span.TotalDays:0} d";
    }

    private string Day(Occurrence occurrence) => times.Shown(occurrence.Annunciations is [var first, ..] ? first : occurrence.RaisedAt)[..10];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
