using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Open311;

/// <summary>Finds the incidents that a jurisdiction shows; only what is Actual is shown.</summary>
internal sealed class ShownRequests(IRoom room, IReadOnlyList<Open311Site> sites)
{
    /// <summary>Rows that one question to the engine looks at, so that no client holds the room up.</summary>
    private const int RowsAtOnce = 16_384;

    private const char Divider = ':';
    private readonly HashSet<string> _own = sites.Select(site => site.Feed).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = sites.SelectMany(site => site.Shown).ToHashSet(StringComparer.Ordinal);

    /// <summary>The id under which an incident goes.</summary>
    public string IdOf(IncidentSummary incident) => _own.Contains(incident.Feed) ? incident.Id : incident.Feed + Divider + incident.Id;

    /// <summary>Whether an incident's texts are shown.</summary>
    public bool ShowsTexts(IncidentSummary incident) => sites.Any(site => site.Shown.Contains(incident.Feed) && site.TextsShown.Contains(incident.Feed));

    /// <summary>The incident of an id; null where there is none that is shown.</summary>
    public async ValueTask<IncidentSummary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var feed in _own.Where(_shown.Contains))
        {
            if (await FindAsync(feed, id, cancellationToken) is { } own)
            {
                return own;
            }
        }

        var divider = id.IndexOf(Divider, StringComparison.Ordinal);
        return divider > 0 && _shown.Contains(id[..divider]) && !_own.Contains(id[..divider])
            ? await FindAsync(id[..divider], id[(divider + 1)..], cancellationToken)
            : null;
    }

    /// <summary>A page, the newest first.</summary>
    public async ValueTask<IReadOnlyList<IncidentSummary>> PageAsync(RequestsQuery query, CancellationToken cancellationToken)
    {
        if (_shown.Count == 0)
        {
            return [];
        }

        var found = new List<IncidentSummary>();
        var skip = (query.Page - 1) * query.PageSize;
        int? before = null;
        do
        {
            var page = await room.IncidentsAsync(
                new IncidentQuery
                {
                    Feeds = _shown,
                    Categories = query.Categories,
                    Open = query.Open,
                    Mode = Mode.Actual,
                    OccurredFrom = query.From,
                    OccurredUntil = query.Until,
                    Skip = skip,
                    MostRows = RowsAtOnce,
                    Before = before,
                    Limit = query.PageSize - found.Count,
                },
                cancellationToken);
            found.AddRange(page.Items);
            skip -= page.Skipped;
            before = page.Next < (before ?? int.MaxValue) ? page.Next : null;
        }
        while (before is not null && found.Count < query.PageSize);
        return found;
    }

    private async ValueTask<IncidentSummary?> FindAsync(string feed, string id, CancellationToken cancellationToken)
    {
        var page = await room.IncidentsAsync(new IncidentQuery { Feed = feed, Id = id, Mode = Mode.Actual, Limit = 1 }, cancellationToken);
        return page.Items.Count > 0 ? page.Items[0] : null;
    }
}
