using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Imports;

/// <summary>The imports, the newest 2,000 of them. Costs nothing where nothing is imported: reports know nothing of it, their positions do.</summary>
public sealed class ImportBook
{
    /// <summary>How many are remembered; an older one can't be made void any more.</summary>
    public const int Most = 2_000;

    private readonly Dictionary<(int Feed, string Id), KeptImport> _kept = [];

    /// <summary>In the order in which they began.</summary>
    public IEnumerable<KeptImport> All => _kept.Values.OrderBy(import => import.FirstAt).ThenBy(import => import.Version);

    /// <summary>How many are remembered.</summary>
    public int Count => _kept.Count;

    /// <summary>An import, or null.</summary>
    public KeptImport? Find(int feed, string id) => _kept.GetValueOrDefault((feed, id));

    internal void Note(int feed, ImportFacts facts, long position)
    {
        var import = Find(feed, facts.Import) ?? new KeptImport { Feed = feed, Id = facts.Import, Source = facts.Source, FirstAt = facts.At, LastAt = facts.At };
        Put(import with
        {
            File = facts.File ?? import.File,
            LastAt = Math.Max(import.LastAt, facts.At),
            Taken = import.Taken + facts.Taken,
            Known = import.Known + facts.Known,
            Rejected = import.Rejected + facts.Rejected,
            Version = position,
            Ranges = facts.Taken == 0 ? import.Ranges : With(import.Ranges, new PositionRange(position - facts.Taken, position - 1)),
        });
        Bound();
    }

    internal void Void(int feed, ImportVoided said, long position)
    {
        var import = said.Span is { } span
            ? Find(feed, said.Import) ?? KeptImport.Of(feed, span) with { Taken = said.Reports + said.Rejections, Rejected = said.Rejections }
            : Find(feed, said.Import);
        if (import is not null)
        {
            Put(import with
            {
                Version = position,
                Ranges = [.. import.Ranges.Where(range => !said.Ranges.Any(gone => gone.First <= range.First && range.Last <= gone.Last))],
                VoidedAt = said.At,
                VoidedBy = said.By,
                VoidedFor = said.Reason,
                Voided = (said.Gone, said.Kept),
                Key = said.Key,
            });
            Bound();
        }
    }

    internal void Put(KeptImport import) => _kept[(import.Feed, import.Id)] = import;

    private void Bound()
    {
        if (_kept.Count > Most)
        {
            var oldest = _kept.Values.MinBy(kept => kept.Version)!;
            _kept.Remove((oldest.Feed, oldest.Id));
        }
    }

    /// <summary>Between two deliveries of an import that nothing else came between lies only the note of the first.</summary>
    private static IReadOnlyList<PositionRange> With(IReadOnlyList<PositionRange> ranges, PositionRange next) =>
        ranges.Count > 0 && ranges[^1].Last + 2 == next.First
            ? [.. ranges.Take(ranges.Count - 1), ranges[^1] with { Last = next.Last }]
            : [.. ranges, next];
}
