using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Imports;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>A room in which reports come, some of them by imports, while people move and release incidents and make imports void: what it journals, and what it should be.</summary>
internal sealed class Deeds
{
    private static readonly string[] Categories = ["roads", "roads/snow", "housing"];
    private static readonly string[] Areas = ["n1", "south", "n1;n2"];
    private readonly Random _random;
    private readonly Dictionary<(string Feed, string Import), HashSet<ReportLine>> _imports = [];

    public Deeds(int seed) => _random = new Random(seed);

    public RoomFold Fold { get; } = SmallCity.Fold();

    public NaiveRoom Naive { get; } = new();

    /// <summary>What was folded: moment, and a report, a note of an import or an event.</summary>
    public List<(long Now, object Entry)> Journal { get; } = [];

    public static void Apply(RoomFold fold, long now, object entry)
    {
        fold.Advance(now);
        var position = fold.Position + 1;
        switch (entry)
        {
            case ReportLine line:
                fold.Apply(line.ToFacts(), position, now);
                break;
            case ImportFacts facts:
                fold.Apply(facts, position);
                break;
            default:
                fold.Apply((TrailEvent)entry, new byte[TrailChain.HashLength], position);
                break;
        }
    }

    /// <summary>Takes a step of a history, and then perhaps does something.</summary>
    public void Take(Told told)
    {
        Fold.Advance(told.Now);
        if (told.Line is { } line)
        {
            // A content that comes again is another report to the model, which knows by the reference what is void.
            line = line with { Id = line.Id };
            Do(told.Now, line);
            Naive.Tell(line, told.Now);
            if (_random.Next(3) > 0)
            {
                Import(told.Now, line);
            }
        }

        switch (_random.Next(8))
        {
            case 0 or 1:
                Move(told.Now);
                break;
            case 2:
                Release(told.Now);
                break;
            case 3:
                Void(told.Now);
                break;
            default:
                break;
        }
    }

    private void Do(long now, object entry)
    {
        Journal.Add((now, entry));
        Apply(Fold, now, entry);
    }

    private void Import(long now, ReportLine line)
    {
        var name = (line.Feed, Import: $"{_random.Next(2)}");
        Do(now, new ImportFacts(line.Feed, name.Import, "file.csv", "command", now, Taken: 1, Known: 0, Rejected: 0));
        if (!_imports.TryGetValue(name, out var lines))
        {
            _imports.Add(name, lines = new HashSet<ReportLine>(ReferenceEqualityComparer.Instance));
        }

        lines.Add(line);
    }

    private void Void(long now)
    {
        var (feed, import) = (_random.Next(2) == 0 ? "a" : "b", $"{_random.Next(2)}");
        if (Fold.Feeds.Find(feed) is >= 0 and var number && Fold.Imports.Find(number, import) is { Ranges.Count: > 0 } kept)
        {
            Naive.PictureAt(now);
            Naive.Forget(_imports[(feed, import)], now);
            _imports.Remove((feed, import));
            var decision = HandPlanner.Void(kept, feed, kept.Version, Fold.Counted(number, kept.Ranges), new HandCommand(default, 0, Somebody, now) { Reason = "wrong file" });
            Do(now, decision.Said!);
        }
    }

    private void Move(long now)
    {
        Naive.PictureAt(now);
        if (Some() is not var (key, name, naive))
        {
            return;
        }

        var category = _random.Next(3) > 0 ? Categories[_random.Next(Categories.Length)] : null;
        var area = category is null || _random.Next(2) == 0 ? Areas[_random.Next(Areas.Length)] : null;
        var norm = category is null ? naive.HeldCategory?.Norm ?? default : new DueTimes(0, 0, (uint)((now / 1000) + _random.Next(-600, 7_200)), 1);
        var decision = HandPlanner.Move(
            new HandCommand(name, Fold.Hands.Of(key)?.Version ?? 0, Somebody, now) { Reason = "another place" },
            Fold.Hands.Of(key),
            Fold.PlaceOf(key),
            (category, area?.Split(';')),
            (naive.HeldCategory?.Category, naive.HeldArea?.Split(';')),
            _ => (norm, null));
        if (decision.Said is { } said)
        {
            naive.HeldCategory = category is null ? naive.HeldCategory : (category, norm);
            naive.HeldArea = area ?? naive.HeldArea;
            Do(now, said);
        }
    }

    private void Release(long now)
    {
        Naive.PictureAt(now);
        if (Some() is var (key, name, naive)
            && HandPlanner.Release(
                new HandCommand(name, Fold.Hands.Of(key)?.Version ?? 0, Somebody, now), Fold.Hands.Of(key), Fold.PlaceOf(key), Fold.PlaceByReports(key)).Said is { } said)
        {
            (naive.HeldCategory, naive.HeldArea) = (null, null);
            Do(now, said);
            Fold.PlaceOf(key).Category.ShouldBe(((IncidentReleased)said).After.Category);
        }
    }

    private static Actor Somebody { get; } = new("somebody", "Somebody", "lead", null);

    private (int Key, IncidentName Name, NaiveIncident Naive)? Some()
    {
        var name = new IncidentName(_random.Next(3) > 0 ? "a" : "b", $"{_random.Next(1, 5)}");
        return Fold.Find(name) is >= 0 and var key && Naive.Find(name.Feed, name.Id) is { } naive ? (key, name, naive) : null;
    }
}
