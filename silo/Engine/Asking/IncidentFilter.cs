using System.Text;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Engine.Asking;

/// <summary>A query made ready against the fold's numbers. A name that is not known passes nothing.</summary>
internal sealed class IncidentFilter
{
    private const int Unknown = -2;
    private readonly RoomFold _fold;
    private readonly IncidentQuery _query;
    private readonly int? _feed;
    private readonly int? _district;
    private readonly int? _category;
    private readonly int[]? _feeds;
    private readonly int[]? _categories;
    private readonly (long From, long Until) _occurred;
    private readonly (long From, long Until) _arrived;
    private readonly (long From, long Until) _updated;

    public IncidentFilter(RoomFold fold, IncidentQuery query)
    {
        _fold = fold;
        _query = query;
        _feed = query.Feed is null ? null : Known(fold.Feeds.Find(query.Feed));
        _district = query.District is null ? null : Known(fold.Places.FindDistrict(query.District));
        _category = query.Category is null ? null : Known(fold.Places.FindCategory(query.Category));
        _feeds = query.Feeds is null ? null : [.. query.Feeds.Select(fold.Feeds.Find).Where(number => number >= 0)];
        _categories = query.Categories is null ? null : [.. query.Categories.Select(fold.Places.FindCategory).Where(number => number >= 0)];
        _occurred = Span(query.OccurredFrom, query.OccurredUntil);
        _arrived = Span(query.ArrivedFrom, query.ArrivedUntil);
        _updated = Span(query.UpdatedFrom, query.UpdatedUntil);
        if (query.Id is not null && _feed is >= 0)
        {
            Only = fold.Incidents.Find((ushort)_feed.Value, Encoding.UTF8.GetBytes(query.Id));
        }
    }

    /// <summary>The one key that can pass, where feed and id are given; −1 where there is none; null where many can.</summary>
    public int? Only { get; }

    public bool Passes(in Incident incident) =>
        (_feed is null || incident.Feed == _feed)
        && (_feeds is null || _feeds.AsSpan().Contains(incident.Feed))
        && IsWithin(incident.OccurredAt, _occurred)
        && IsWithin(incident.JournaledAt, _updated)
        && (_arrived == Always || IsWithin(ArrivedAt(incident), _arrived))
        && (_query.Mode is null || incident.Settled.Mode == _query.Mode)
        && (_categories is null || IsWithinAny(incident.Settled.Category))
        && (_query.Id is null || _fold.Incidents.Utf8IdOf(incident).SequenceEqual(Encoding.UTF8.GetBytes(_query.Id)))
        && (_query.Status is null || incident.Settled.Status == _query.Status)
        && (_query.Open is null || incident.IsOpen == _query.Open)
        && (_query.Severity is null || incident.Settled.Severity == _query.Severity)
        && (_query.Channel is null || incident.Settled.Channel == _query.Channel)
        && (_district is null || _fold.Places.Reach(incident.Settled.Area).Contains(_district.Value))
        && (_category is null || (_category >= 0 && _fold.Places.IsWithin(incident.Settled.Category, _category.Value)));

    private static (long From, long Until) Always { get; } = (long.MinValue, long.MaxValue);

    private static (long From, long Until) Span(DateTimeOffset? from, DateTimeOffset? until) =>
        (from?.ToUnixTimeMilliseconds() ?? Always.From, until?.ToUnixTimeMilliseconds() ?? Always.Until);

    private static bool IsWithin(long at, (long From, long Until) span) => at >= span.From && at < span.Until;

    /// <summary>When the first of its reports was received.</summary>
    private long ArrivedAt(in Incident incident) =>
        _fold.Incidents.ReportsOf(incident) is { Count: > 0 } reports ? reports.Min(report => report.ReceivedAt) : incident.Settled.ReceivedAt;

    private bool IsWithinAny(int category)
    {
        foreach (var above in _categories!)
        {
            if (_fold.Places.IsWithin(category, above))
            {
                return true;
            }
        }

        return false;
    }

    private static int Known(int number) => number < 0 ? Unknown : number;
}
