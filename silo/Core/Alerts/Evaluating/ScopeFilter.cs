using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Whether things of the fold are in a rule's scope. Answers are kept by the numbers of areas and categories, which only grow.</summary>
internal sealed class ScopeFilter
{
    private readonly RoomFold _fold;
    private readonly RuleScope _scope;
    private readonly uint _channels;
    private readonly List<bool> _areas = [];
    private readonly List<bool> _categories = [];

    public ScopeFilter(RoomFold fold, RuleScope scope)
    {
        _fold = fold;
        _scope = scope;
        _channels = Mask(scope.Channels);
    }

    /// <summary>A bit a channel; all of them where none is named.</summary>
    public static uint Mask(IReadOnlyList<Channel> channels) =>
        channels.Count == 0 ? uint.MaxValue : channels.Aggregate(0u, (mask, channel) => mask | (1u << (int)channel));

    public bool Passes(in Incident incident) =>
        HasChannel(incident.Settled.Channel) && HasFeed(incident.Feed) && HasCategory(incident.Settled.Category) && HasArea(incident.Settled.Area);

    public bool HasChannel(Channel channel) => (_channels & (1u << (int)channel)) != 0;

    public bool HasFeed(int feed) => _scope.Feeds.Count == 0 || _scope.Feeds.Contains(_fold.Feeds.IdOf(feed));

    /// <summary>A district by its code, as a reading bears it; one without a district is in no scope that names any.</summary>
    public bool HasDistrict(string? code) =>
        _scope.Districts.Count == 0 || (code is not null && _fold.Places.FindDistrict(code) is >= 0 and var district && Reaches(district));

    public bool HasArea(int area)
    {
        while (_areas.Count <= area)
        {
            var next = _areas.Count;
            _areas.Add(_scope.Districts.Count == 0
                || _scope.Districts.Any(code => _fold.Places.FindDistrict(code) is >= 0 and var named && _fold.Places.Reach(next).Contains(named)));
        }

        return _areas[area];
    }

    public bool HasCategory(int category)
    {
        while (_categories.Count <= category)
        {
            var next = _categories.Count;
            _categories.Add(_scope.Categories.Count == 0
                || _scope.Categories.Any(code => _fold.Places.FindCategory(code) is >= 0 and var named && _fold.Places.IsWithin(next, named)));
        }

        return _categories[category];
    }

    private bool Reaches(int district)
    {
        for (; district >= 0; district = _fold.Places.Districts[district].Parent)
        {
            if (_scope.Districts.Contains(_fold.Places.Districts[district].Code))
            {
                return true;
            }
        }

        return false;
    }
}
