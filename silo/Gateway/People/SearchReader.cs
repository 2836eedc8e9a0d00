using System.Globalization;
using SituationRoom.Core.Words;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>Makes of what was sent what is looked for, or says all that is wrong with it.</summary>
internal static class SearchReader
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <param name="asked">What was sent.</param>
    /// <param name="isPublic">Whether whoever asks may see no more than a wall does.</param>
    /// <returns>What is looked for; null, and why, where it is wrong.</returns>
    public static (IncidentSearch? Search, string Faults) Read(SearchRequest asked, bool isPublic)
    {
        var faults = new List<string>();
        var words = Terms("words", asked.Words, SearchTerms.Of, faults);
        var address = Terms("address", asked.Address, SearchTerms.OfAddress, faults);
        var before = Point(asked.Before, faults);
        Check(asked.Limit is null or (>= 1 and <= Most), $"limit: give a whole number from 1 to {Most}.", faults);
        Span("occurred", asked.OccurredFrom, asked.OccurredUntil, faults);
        Span("arrived", asked.ArrivedFrom, asked.ArrivedUntil, faults);
        Span("updated", asked.UpdatedFrom, asked.UpdatedUntil, faults);
        var filter = new IncidentQuery
        {
            Feed = Given(asked.Feed),
            Id = Given(asked.Id),
            District = Given(asked.District),
            Category = Given(asked.Category),
            Status = Word<IncidentStatus>("status", asked.Status, Vocabulary.TryStatus, faults),
            Open = asked.Open,
            Severity = Word<Severity>("severity", asked.Severity, Vocabulary.TrySeverity, faults),
            Channel = Word<Channel>("channel", asked.Channel, Vocabulary.TryChannel, faults),
            OccurredFrom = asked.OccurredFrom,
            OccurredUntil = asked.OccurredUntil,
            ArrivedFrom = asked.ArrivedFrom,
            ArrivedUntil = asked.ArrivedUntil,
            UpdatedFrom = asked.UpdatedFrom,
            UpdatedUntil = asked.UpdatedUntil,
            Limit = asked.Limit ?? Usual,
            IsPublic = isPublic,
        };
        return faults.Count > 0 ? (null, string.Join(" ", faults)) : (new IncidentSearch { Filter = filter, Words = words, Address = address, Before = before }, string.Empty);
    }

    /// <summary>A place among what was found, for the next question.</summary>
    public static string Text(SearchPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.OccurredAt}.{point.Key}");

    private static SearchPoint? Point(string? text, List<string> faults)
    {
        if (Given(text) is not { } given)
        {
            return null;
        }

        var dot = given.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0
            && long.TryParse(given[..dot], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(given[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var key))
        {
            return new SearchPoint(at, key);
        }

        faults.Add("before: give next of the page before.");
        return null;
    }

    private static SearchTerms? Terms(string name, string? text, Func<string?, SearchTerms?> read, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var terms = text.Length <= SearchTerms.Longest ? read(text) : null;
        Check(terms is not null, $"{name}: give words or numbers, {SearchTerms.Longest} characters at the most.", faults);
        return terms;
    }

    private static T? Word<T>(string name, string? text, QueryReader.TryWord<T> read, List<string> faults)
        where T : struct, Enum
    {
        if (Given(text) is not { } given)
        {
            return null;
        }

        if (read(given, out var value))
        {
            return value;
        }

        faults.Add($"{name}: give one of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    private static void Span(string name, DateTimeOffset? from, DateTimeOffset? until, List<string> faults) =>
        Check(from is null || until is null || from < until, $"{name}From: give a moment before {name}Until.", faults);

    private static void Check(bool isRight, string fault, List<string> faults)
    {
        if (!isRight)
        {
            faults.Add(fault);
        }
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
