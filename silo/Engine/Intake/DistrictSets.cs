using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>
/// Which sets of several districts the room counts by. Each costs it memory as long as something is counted by it, so there are only so many, and of one
/// feed no more than a quarter of them in a run: a report that names another one is refused and kept, and the counts stay right. One district by itself always counts. Safe for
/// any number of threads; two at once may go a few beyond.
/// </summary>
/// <param name="most">How many sets there may be.</param>
/// <param name="write">Writes a report as JSON that its feed reads again.</param>
internal sealed class DistrictSets(int most, Action<Report, Utf8JsonWriter> write)
{
    private const int Feeds = 4;
    private readonly ConcurrentDictionary<string, bool> _sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _new = new(StringComparer.Ordinal);
    private int _learnt;

    /// <summary>How many there are.</summary>
    public int Count => _sets.Count;

    /// <summary>Learns what the fold counts by, also of what other nodes took. On the engine's thread.</summary>
    public void Learn(PlaceTables places)
    {
        for (; _learnt < places.Areas.Count; _learnt++)
        {
            if (places.Areas[_learnt].Length > 1)
            {
                _sets.TryAdd(places.AreaCode(_learnt), true);
            }
        }
    }

    /// <summary>The report as a rejection where the room does not count by its districts and takes no further set; else null.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="report">The report.</param>
    /// <param name="districts">Codes of its districts as placed.</param>
    public Rejection? Surplus(string feed, Report report, IReadOnlyList<string> districts) =>
        Refusal(feed, districts) is { } why ? new Rejection { Why = why, Message = Text(report), IsReading = false, Id = report.Id } : null;

    /// <summary>Why the room does not count by districts, since it takes no further set; null where it does, or does from now on.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="districts">Codes of districts as placed.</param>
    public Fault? Refusal(string feed, IReadOnlyList<string> districts)
    {
        if (districts.Count < 2)
        {
            return null;
        }

        var set = string.Join(';', districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (_sets.ContainsKey(set))
        {
            return null;
        }

        var isFeed = _new.GetValueOrDefault(feed) >= Math.Max(1, most / Feeds);
        if (!isFeed && _sets.Count < most)
        {
            if (_sets.TryAdd(set, true))
            {
                _new.AddOrUpdate(feed, 1, (_, count) => count + 1);
            }

            return null;
        }

        return isFeed ? Fault.Of(FaultCode.DistrictSetsOfFeed, most / Feeds) : Fault.Of(FaultCode.DistrictSetsOfRoom, most);
    }

    private byte[] Text(Report report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            write(report, writer);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
