using SituationRoom.Core.Board;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Incidents over several districts.</summary>
public abstract partial class EngineConformance
{
    private static readonly string[] SomeDistricts = ["region", "north", "south", "n1", "n2"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_many_sets_of_districts_are_named_only_so_many_are_held_and_the_counts_are_those_of_what_was_accepted(int seed)
    {
        var site = new Site();
        var limits = new RoomLimits { DistrictSets = 16 };
        var random = new Random(seed);
        var accepted = new Dictionary<string, string[]>();
        var refused = 0;
        IReadOnlyList<string> counts;
        await using (var engine = await StartedAsync(site, null, limits))
        {
            for (var i = 0; i < 400; i++)
            {
                // One incident in four is told of again, with other districts.
                var id = random.Next(4) == 0 && accepted.Count > 0 ? accepted.Keys.ElementAt(random.Next(accepted.Count)) : $"{i}";
                string[] named = [.. SomeDistricts.Where(_ => random.Next(2) == 0)];
                var report = new Report { Id = id, Revision = i, Districts = named, Status = IncidentStatus.Open };
                var result = await engine.Sink.DeliverAsync(new Delivery(i < 300 ? "a" : "b", site.Clock.Now, [report with { Id = i < 300 ? id : $"b{id}" }]), default);
                var outcome = result.Outcomes.ShouldHaveSingleItem();
                if (outcome.Kind == OutcomeKind.Rejected)
                {
                    outcome.Reason.ShouldNotBeNull().ShouldContain("name one district");
                    named.Length.ShouldBeGreaterThan(1);
                    refused++;
                }
                else
                {
                    var key = i < 300 ? id : $"b{id}";
                    accepted[key] = named.Length == 0 ? accepted.GetValueOrDefault(key, ["unplaced"]) : named;
                }
            }

            refused.ShouldBeGreaterThan(20);
            counts = await OpenByDistrictAsync(engine);
            counts.ShouldBe(Expected(accepted));
            (await engine.Room.RejectionsAsync(new() { Limit = 1 }, default)).Items.ShouldHaveSingleItem().Reason.ShouldStartWith("district: ");
        }

        accepted.Values.Where(districts => districts.Length > 1).Select(districts => string.Join(';', districts.Order())).Distinct().Count().ShouldBeLessThanOrEqualTo(8);

        // The same from the journal alone, where what is held is still known and what is further is still refused.
        await using var again = await StartedAsync(new Site(site), null, limits with { DistrictSets = 1 });
        (await OpenByDistrictAsync(again)).ShouldBe(counts);
        var known = accepted.Values.First(districts => districts.Length > 1);
        (await OutcomesAsync(again, site, new Report { Id = "known", Districts = known })).ShouldBe([OutcomeKind.Accepted]);
        (await OutcomesAsync(again, site, [.. Every(5).Select(set => new Report { Id = string.Join('-', set), Districts = set })])).Count(kind => kind == OutcomeKind.Rejected).ShouldBeGreaterThan(10);
    }

    private static IEnumerable<string[]> Every(int districts) =>
        Enumerable.Range(0, 1 << districts).Select(bits => SomeDistricts.Where((_, i) => (bits >> i & 1) == 1).ToArray()).Where(set => set.Length > 1);

    private static IReadOnlyList<string> Expected(Dictionary<string, string[]> accepted)
    {
        var parents = new Dictionary<string, string> { ["n1"] = "north", ["n2"] = "north", ["north"] = "region", ["south"] = "region" };
        IEnumerable<string> Reach(string district) => parents.TryGetValue(district, out var parent) ? [district, .. Reach(parent)] : [district];
        return
        [
            .. accepted.Values.SelectMany(districts => districts.SelectMany(Reach).Distinct().Append("*")).GroupBy(district => district)
                .Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<string>> OpenByDistrictAsync(IRunningEngine engine) =>
    [
        .. (await engine.Room.CellsAsync(default)).Where(cell => cell.Category == "*" && cell.Tallies[(int)Tally.Open] > 0)
            .Select(cell => $"{cell.District} {cell.Tallies[(int)Tally.Open]}").Order(StringComparer.Ordinal),
    ];
}
