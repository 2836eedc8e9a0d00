using System.Globalization;
using System.Text;
using SituationRoom.Core.Hashing;
using SituationRoom.Reports;

namespace SituationRoom.Core.Deadlines;

/// <summary>
/// Decides until when an incident is to be accepted, first answered and finally answered. For each of the three the most
/// specific norm decides that speaks of it and was in force when the incident occurred: that which names most of feed,
/// category, kind and channel; of those as many, one with a feed, then the deeper category, then one with a kind, then one with a
/// channel; then the one in force since later; then the first in the configured order. Immutable: any number of threads may ask.
/// </summary>
public sealed class Norms
{
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, CompiledNorm[]> _byCategory = new(StringComparer.Ordinal);
    private readonly CompiledNorm[] _others;

    /// <param name="norms">In the configured order; their calendars are among the next.</param>
    /// <param name="calendars">The calendars.</param>
    /// <param name="categories">Codes of all categories.</param>
    /// <param name="zone">The city's time zone.</param>
    public Norms(IReadOnlyList<Norm> norms, IReadOnlyList<WorkCalendar> calendars, IEnumerable<string> categories, TimeZoneInfo zone)
    {
        _zone = zone;
        var working = calendars.ToDictionary(calendar => calendar.Id, calendar => new WorkingTime(calendar, zone), StringComparer.Ordinal);
        var ordered = norms
            .OrderByDescending(norm => norm.Criteria)
            .ThenByDescending(norm => norm.Feed is not null)
            .ThenByDescending(norm => norm.Depth)
            .ThenByDescending(norm => norm.Kind is not null)
            .ThenByDescending(norm => norm.Channel is not null)
            .ThenByDescending(norm => norm.From)
            .Select(norm => new CompiledNorm(
                norm,
                norm.Calendar is { } calendar ? working[calendar] : null,
                norm.From is { } from ? Midnight(from) : long.MinValue,
                norm.Until is { } until ? Midnight(until.AddDays(1)) : long.MaxValue))
            .ToArray();
        foreach (var category in categories)
        {
            _byCategory[category] = [.. ordered.Where(compiled => IsWithin(category, compiled.Norm.Category))];
        }

        _others = [.. ordered.Where(compiled => compiled.Norm.Category is null)];
        Version = norms.Count == 0 ? 0 : Hash(norms, calendars, zone);
    }

    /// <summary>No norms: nothing is decided.</summary>
    public static Norms None { get; } = new([], [], [], TimeZoneInfo.Utc);

    /// <summary>A hash over norms, calendars and time zone, the same on every machine; 0 where there are no norms.</summary>
    public uint Version { get; }

    /// <summary>Decides for one report.</summary>
    /// <param name="feed">The feed's id and channel.</param>
    /// <param name="category">The category's code as placed.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="at">When it occurred, UTC seconds.</param>
    public DueTimes Decide((string Id, Channel Channel) feed, string category, IncidentKind kind, long at)
    {
        if (Version == 0)
        {
            return default;
        }

        uint? accept = null;
        uint? answer = null;
        uint? final = null;
        foreach (var compiled in _byCategory.GetValueOrDefault(category, _others))
        {
            if (compiled.Asks(feed.Id, feed.Channel, kind, at))
            {
                accept ??= Due(compiled, compiled.Norm.Accept, at);
                answer ??= Due(compiled, compiled.Norm.FirstAnswer, at);
                final ??= Due(compiled, compiled.Norm.Final, at);
            }
        }

        return new DueTimes(accept ?? 0, answer ?? 0, final ?? 0, Version);
    }

    private static bool IsWithin(string category, string? above) =>
        above is null || category == above || (category.StartsWith(above, StringComparison.Ordinal) && category[above.Length] == '/');

    private static uint Hash(IReadOnlyList<Norm> norms, IReadOnlyList<WorkCalendar> calendars, TimeZoneInfo zone)
    {
        var text = new StringBuilder(zone.Id);
        foreach (var norm in norms)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{norm.Feed}|{norm.Category}|{norm.Channel}|{norm.Kind}|{norm.Calendar}");
            text.Append(CultureInfo.InvariantCulture, $"|{norm.Accept}|{norm.FirstAnswer}|{norm.Final}|{norm.From:O}|{norm.Until:O}");
        }

        foreach (var calendar in calendars)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{calendar.Id}|{string.Join(' ', calendar.Workdays)}|{string.Join(' ', calendar.Hours)}");
            foreach (var dates in (ReadOnlySpan<IReadOnlyList<DateOnly>>)[calendar.Holidays, calendar.ShortDays, calendar.ExtraWorkdays])
            {
                text.Append('|').AppendJoin(' ', dates.Select(date => date.ToString("O", CultureInfo.InvariantCulture)));
            }
        }

        // 0 stands for no norms.
        return Math.Max(1, (uint)XxHash64.Compute(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private uint? Due(CompiledNorm compiled, NormSpan? given, long at)
    {
        if (given is not { } span)
        {
            return null;
        }

        var due = span.Unit switch
        {
            NormUnit.Seconds => compiled.Working is { } working ? working.Add(at, span.Amount) : at + span.Amount,
            NormUnit.Days => CityTime.ToUtc(_zone, CityTime.ToLocal(_zone, at).AddDays(span.Amount)),
            NormUnit.WorkingDays => compiled.Working?.AddDays(at, span.Amount),
            _ => throw new InvalidOperationException($"unit {span.Unit}"),
        };
        return due is > 0 and <= uint.MaxValue ? (uint)due.Value : 0;
    }

    private long Midnight(DateOnly date) => CityTime.ToUtc(_zone, date.ToDateTime(TimeOnly.MinValue));

    /// <summary>A norm made ready.</summary>
    /// <param name="Norm">The norm.</param>
    /// <param name="Working">Its working time; null where it counts all time.</param>
    /// <param name="From">UTC second since which it is in force.</param>
    /// <param name="Until">UTC second since which it no longer is.</param>
    private sealed record CompiledNorm(Norm Norm, WorkingTime? Working, long From, long Until)
    {
        public bool Asks(string feed, Channel channel, IncidentKind kind, long at) =>
            at >= From && at < Until
            && (Norm.Channel is null || Norm.Channel == channel)
            && (Norm.Kind is null || Norm.Kind == kind)
            && (Norm.Feed is null || Norm.Feed == feed);
    }
}
