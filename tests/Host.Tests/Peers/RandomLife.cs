using System.Globalization;
using SituationRoom.Core.Imports;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Peers;

/// <summary>What a municipality's sources and people do, at random: the same for the same seed.</summary>
internal sealed class RandomLife(PeerRoom room, HandClock clock, int seed)
{
    private static readonly string[] Feeds = ["pos", "dispatch"];
    private static readonly string?[] Categories = ["roads", "roads/potholes", "housing", null];
    private static readonly string[] Districts = ["north", "south", "n1"];
    private static readonly Actor Lead = new("anna", "Анна Примерова", "lead", "lead-post");
    private readonly Random _random = new(seed);
    private readonly DateTimeOffset _began = clock.Now;
    private int _done;

    /// <summary>Does one thing.</summary>
    public Task StepAsync()
    {
        clock.Advance(TimeSpan.FromMilliseconds(_random.Next(1_500)));
        _done++;
        return _random.Next(20) switch
        {
            < 7 => DeliverAsync(null),
            < 10 => DeliverAsync(new ImportMark($"i{_random.Next(3)}", "upload", "Иванова.csv")),
            10 => EnterAsync(),
            11 => FollowAsync(),
            12 or 13 => MoveAsync(),
            14 => ReleaseAsync(),
            15 => VoidAsync(),
            16 => VoidSpanAsync(),
            17 or 18 => DecideAsync(ProblemVerb.Merge),
            _ => DecideAsync(_random.Next(4) > 0 ? ProblemVerb.Unmerge : ProblemVerb.Distinct),
        };
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private string Key => _done.ToString(CultureInfo.InvariantCulture);

    private async Task DeliverAsync(ImportMark? import)
    {
        var reports = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => (FeedItem)Report()).ToArray();
        (await room.Engine.DeliverAsync(new Delivery(Any(Feeds), clock.Now, reports) { Import = import }, default)).Status.ShouldBe(DeliveryStatus.Durable);
    }

    private Report Report() => new()
    {
        Id = _random.Next(8).ToString(CultureInfo.InvariantCulture),
        Revision = _random.Next(3) == 0 ? _random.Next(5) : null,
        OccurredAt = _random.Next(2) == 0 ? _began.AddSeconds(-_random.Next(4_000)) : null,
        Status = _random.Next(2) == 0 ? Any(Enum.GetValues<IncidentStatus>()) : null,
        Severity = _random.Next(3) == 0 ? Any(Enum.GetValues<Severity>()) : null,
        Mode = _random.Next(12) == 0 ? Mode.Exercise : null,
        Category = Any(Categories),
        Districts = _random.Next(4) == 0 ? [] : _random.Next(3) == 0 ? ["south", "n1"] : [Any(Districts)],
        Due = _random.Next(6) == 0 ? _began.AddSeconds(_random.Next(4_000)) : null,
        Title = _random.Next(3) == 0 ? $"Яма {_random.Next(9)}" : null,
        Person = _random.Next(4) == 0 ? new Person([new("phone", $"+7999000000{_random.Next(3)}")]) : null,
    };

    private async Task EnterAsync() =>
        await room.Engine.EnterAsync(new Report { Id = "-", Category = Any(Categories), Districts = [Any(Districts)], Status = IncidentStatus.Open, Channel = Channel.Hotline }, Lead, Key, default);

    private async Task FollowAsync()
    {
        if (await IncidentAsync("console") is { } one)
        {
            await room.Engine.FollowAsync(Command(one), Any(Enum.GetValues<IncidentStatus>()), default);
        }
    }

    private async Task MoveAsync()
    {
        if (await IncidentAsync(null) is { } one)
        {
            await room.Engine.MoveAsync(Command(one), Any(Categories), _random.Next(2) == 0 ? Any(Districts) : null, default);
        }
    }

    private async Task ReleaseAsync()
    {
        if (await IncidentAsync(null) is { } one)
        {
            await room.Engine.ReleaseAsync(Command(one), default);
        }
    }

    private async Task VoidAsync()
    {
        var imports = await room.Engine.ImportsAsync(100, default);
        if (imports.Count > 0 && Any(imports) is var one && one.Import.Source != KeptImport.SpanSource)
        {
            await room.Engine.VoidAsync(one.Feed, one.Import.Id, one.Import.Version, Lead, ("Иванова ошиблась", Key), default);
        }
    }

    private async Task VoidSpanAsync()
    {
        var until = clock.Now.ToUnixTimeSeconds() * 1_000;
        var span = new ArrivalSpan(until - (_random.Next(1, 5) * 1_000), until);
        var feed = Any(Feeds);
        if (await room.Engine.SpanAsync(feed, span, default) is { } picture)
        {
            await room.Engine.VoidSpanAsync(feed, (span, picture.Import.Version), Lead, ("Иванова ошиблась", Key), default);
        }
    }

    private async Task DecideAsync(ProblemVerb verb)
    {
        var all = await AllAsync(null);
        if (all.Count > 2)
        {
            IncidentName[] some = [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Any(all)).Select(one => new IncidentName(one.Feed, one.Id)).Distinct()];
            await room.Engine.DecideAsync(new ProblemDecision(verb, some, "lead-post", clock.Now, "Иванова сказала"), new Actor("lead-post", "lead-post", "lead", null), default);
        }
    }

    private HandCommand Command(IncidentSummary one) => new(new IncidentName(one.Feed, one.Id), one.HandVersion, Lead, 0) { Key = Key, Reason = "Иванова сказала" };

    private async Task<IReadOnlyList<IncidentSummary>> AllAsync(string? feed) => (await room.Engine.IncidentsAsync(new IncidentQuery { Limit = 1_000, Feed = feed }, default)).Items;

    private async Task<IncidentSummary?> IncidentAsync(string? feed) => await AllAsync(feed) is { Count: > 0 } all ? Any(all) : null;
}
