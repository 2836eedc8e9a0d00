using SituationRoom.Core.Hashing;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>What a whole file would come to.</summary>
internal sealed class TrialSummary
{
    private readonly HashSet<ulong> _incidents = [];
    private readonly Counts _reasons = new();
    private readonly Counts _categories = new();
    private readonly Counts _districts = new();
    private readonly Counts _districtRules = new();
    private readonly Counts _categoryRules = new();

    public long Items { get; private set; }

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Different identities among the reports: so many incidents.</summary>
    public int Incidents => _incidents.Count;

    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    /// <summary>Reports without a time of their own.</summary>
    public long WithoutTime { get; private set; }

    /// <summary>Reports that hold personal data.</summary>
    public long WithPerson { get; private set; }

    public IReadOnlyList<KeyValuePair<string, long>> Reasons => _reasons.MostFrequent();

    public IReadOnlyList<KeyValuePair<string, long>> UnknownCategories => _categories.MostFrequent();

    public IReadOnlyList<KeyValuePair<string, long>> UnknownDistricts => _districts.MostFrequent();

    public IReadOnlyList<KeyValuePair<string, long>> DistrictRules => _districtRules.MostFrequent();

    public IReadOnlyList<KeyValuePair<string, long>> CategoryRules => _categoryRules.MostFrequent();

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="placement">Where it would stand, if it is a report.</param>
    public void Add(FeedItem item, Placement? placement)
    {
        Items++;
        switch (item)
        {
            case Rejection rejection:
                Rejected++;
                _reasons.Add(rejection.Reason);
                break;
            case Report report:
                Accepted++;
                Add(report);
                Add(report, placement!.Value);
                break;
            case Reading reading:
                Accepted++;
                Span(reading.At);
                break;
            default:
                throw new InvalidOperationException($"a feed item of type {item.GetType().Name}");
        }
    }

    private void Add(Report report)
    {
        _incidents.Add(XxHash64.Compute(System.Text.Encoding.UTF8.GetBytes(report.Id)));
        WithPerson += report.Person is null ? 0 : 1;
        if (report.OccurredAt is { } at)
        {
            Span(at);
        }
        else
        {
            WithoutTime++;
        }
    }

    private void Add(Report report, Placement placement)
    {
        _districtRules.Add(TriedPlace.Name(placement.DistrictBy));
        _categoryRules.Add(TriedPlace.Name(placement.CategoryBy));
        if (TriedPlace.IsUnknownWord(placement.CategoryBy))
        {
            _categories.Add(report.Category!);
        }

        if (TriedPlace.IsUnknownWord(placement.DistrictBy))
        {
            _districts.Add(string.Join(" | ", report.Districts));
        }
    }

    private void Span(DateTimeOffset at)
    {
        First = First is null || at < First ? at : First;
        Last = Last is null || at > Last ? at : Last;
    }
}
