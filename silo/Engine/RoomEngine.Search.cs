using SituationRoom.Engine.Asking;

namespace SituationRoom.Engine;

/// <summary>What people look for among the incidents.</summary>
public sealed partial class RoomEngine
{
    // Texts of so many are read between two looks at the clock: few at first, and more where they are read in a small part of the time that there is.
    private const int ReadAtFirst = 64;
    private const int ReadAtOnce = 2_048;
    private const int PartsOfTime = 16;

    public async ValueTask<SearchPage> SearchAsync(IncidentSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var began = _parts.Time.GetTimestamp();
        var limit = Math.Clamp(search.Filter.Limit, 1, 1_000);
        SearchScan? scan = null;
        while (!await AskAsync(() => (scan ??= new SearchScan(_fold, search, search.HasTerms ? _limits.SearchedIncidents : limit)).Step(), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var picked = scan!.Picked();
        var titled = search.Filter.IsPublic ? await AskAsync(_reader.FeedsWithWallTitles, cancellationToken).ConfigureAwait(false) : null;
        var found = new List<IncidentSummary>();
        var (looked, slice) = (0, ReadAtFirst);
        while (looked < picked.Length && found.Count < limit && (looked == 0 || _parts.Time.GetElapsedTime(began) < _limits.LongestSearch))
        {
            var from = _parts.Time.GetTimestamp();
            var some = new ArraySegment<SearchPoint>(picked, looked, Math.Min(slice, picked.Length - looked));
            var likely = search.HasTerms ? await LikelyAsync(search, some, cancellationToken).ConfigureAwait(false) : [.. Enumerable.Range(0, some.Count)];
            var last = some.Count;
            for (var next = 0; next < likely.Count && found.Count < limit; next += limit)
            {
                var indexes = likely.Skip(next).Take(limit).ToList();
                var told = (await SummariesAsync([.. indexes.Select(index => some[index].Key)], cancellationToken).ConfigureAwait(false)).ToDictionary(incident => incident.Key);
                foreach (var index in indexes.Where(index => told.ContainsKey(some[index].Key)))
                {
                    if (found.Count < limit && Shown(told[some[index].Key], titled) is var shown && search.Finds(shown.Title, shown.Text, shown.Address))
                    {
                        found.Add(shown);
                        last = found.Count == limit ? index + 1 : last;
                    }
                }
            }

            looked += last;
            slice = _parts.Time.GetElapsedTime(from) < _limits.LongestSearch / PartsOfTime ? Math.Min(2 * slice, ReadAtOnce) : ReadAtFirst;
        }

        return new SearchPage(found, looked < picked.Length || scan.LeftSome ? picked[looked - 1] : null, looked);
    }

    /// <summary>Those of some incidents that say what is looked for, by their places in the list; whoever may see less of them is yet to be asked for.</summary>
    private async ValueTask<IReadOnlyList<int>> LikelyAsync(IncidentSearch search, ArraySegment<SearchPoint> some, CancellationToken cancellationToken)
    {
        var positions = await AskAsync(() => _reader.DetailsOf([.. some.Select(point => point.Key)]), cancellationToken).ConfigureAwait(false);
        var texts = await _texts.ReadAsync(positions, cancellationToken).ConfigureAwait(false);
        return [.. Enumerable.Range(0, some.Count).Where(index => search.Finds(texts[index].Title, search.Filter.IsPublic ? null : texts[index].Text, texts[index].Address))];
    }

    private static IncidentSummary Shown(IncidentSummary incident, HashSet<string>? titled) =>
        titled is null ? incident : PublicIncident.Of(incident, titled.Contains(incident.Feed));
}
