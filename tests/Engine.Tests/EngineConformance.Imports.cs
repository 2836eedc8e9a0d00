using SituationRoom.Core.Imports;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Imports, and what of them is void.</summary>
public abstract partial class EngineConformance
{
    private static readonly ImportMark Bad = new("bad", "folder", "ноябрь.csv");

    [Fact]
    public async Task A_bad_import_is_made_void_whole_what_others_said_stays_and_the_mended_file_counts_again()
    {
        var site = new Site();
        var alone = new Report { Id = "1", Category = "roads", Districts = ["n1"] };
        var told = new Report { Id = "2", Category = "roads", Districts = ["n1"], Revision = 1 };
        var wrong = told with { Revision = 2, Category = "housing" };
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, told);
            await ImportAsync(engine, site, Bad, alone, wrong, new Rejection { Why = Fault.Said("id: missing"), Message = "x"u8.ToArray() });
            await ImportAsync(engine, site, Bad, alone, new Report { Id = "3", Districts = ["south"] });
            await OutcomesAsync(engine, site, new Report { Id = "4", Districts = ["n2"] });
            (await OpenAsync(engine)).ShouldBe(4);

            var import = (await engine.Imports.ImportsAsync(10, default)).ShouldHaveSingleItem();
            (import.Feed, import.Import.Id, import.Import.File, import.Import.Taken, import.Import.Known, import.Import.Rejected).ShouldBe(("a", "bad", "ноябрь.csv", 4L, 1L, 1L));
            var voiding = (await engine.Imports.ImportAsync("a", "bad", default)).ShouldNotBeNull().Voiding.ShouldNotBeNull();
            (voiding.Reports, voiding.Gone, voiding.Open, voiding.Kept, voiding.Rejections).ShouldBe((3, 2, 2, 1, 1));

            var seen = import.Import.Version;
            (await engine.Imports.VoidAsync("a", "bad", seen - 1, Petrov, ("не тот файл", "v0"), default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Second);
            var done = (await engine.Imports.VoidAsync("a", "bad", seen, Petrov, ("не тот файл", "v1"), default)).Import.ShouldNotBeNull();
            (done.Import.Ranges.Count, done.Import.Voided, done.Import.VoidedBy).ShouldBe((0, (2, 1), Petrov));
            (await CellsOfAsync(engine)).ShouldBe(["none n2", "roads n1"], ignoreOrder: true);
            (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected.ShouldBe(0);

            // Its answer was lost: it is done already. Another lead is told who was first.
            (await engine.Imports.VoidAsync("a", "bad", seen, Petrov, ("не тот файл", "v1"), default)).Import.ShouldNotBeNull();
            (await engine.Imports.VoidAsync("a", "bad", seen, Ivanova, ("и я", "v2"), default)).Refusal!.First.ShouldBe(Petrov);
            (await engine.Imports.VoidAsync("a", "other", 1, Petrov, ("нет такой", null), default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Unknown);
        }

        foreach (var place in new[] { site, new Site(site) })
        {
            await using var after = await StartedAsync(place);
            (await CellsOfAsync(after)).ShouldBe(["none n2", "roads n1"], ignoreOrder: true);
            (await after.Trail.TrailAsync(null, 10, default)).ShouldHaveSingleItem().Said.ShouldBeOfType<ImportVoided>().Reason.ShouldBe("не тот файл");
        }

        await using var last = await StartedAsync(site);
        await ImportAsync(last, site, new ImportMark("good", "folder", "ноябрь.csv"), alone);
        (await OpenAsync(last)).ShouldBe(3);
        (await last.Imports.ImportAsync("a", "good", default)).ShouldNotBeNull().Import.Taken.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_by_an_import_after_it_was_void_counts_and_can_be_made_void_too()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await ImportAsync(engine, site, Bad, new Report { Id = "1" });
        await VoidAsync(engine, "v1");
        await ImportAsync(engine, site, Bad, new Report { Id = "1" }, new Report { Id = "2" });
        (await OpenAsync(engine)).ShouldBe(2);
        (await VoidAsync(engine, "v2")).Import.ShouldNotBeNull().Import.Voided.ShouldBe((2, 0));
        (await CellsOfAsync(engine)).ShouldBeEmpty();
        (await VoidAsync(engine, "v3")).Refusal!.Kind.ShouldBe(HandRefusalKind.Impossible);
    }

    [Fact]
    public async Task A_bad_feeds_hour_is_taken_back_whole_and_nothing_of_other_hours_and_feeds()
    {
        var site = new Site();
        var hour = TimeSpan.FromHours(1);
        ArrivalSpan span;
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, new Report { Id = "early", Category = "roads", Districts = ["n1"], Revision = 1 });
            site.Clock.Advance(hour);
            var from = site.Clock.Now;
            await OutcomesAsync(engine, site, new Report { Id = "bad-1", Category = "roads", Districts = ["n2"] }, new Rejection { Why = Fault.Said("id: missing"), Message = "x"u8.ToArray() });
            await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [new Report { Id = "other", Category = "housing", Districts = ["south"] }]), default);
            site.Clock.Advance(hour / 2);
            await OutcomesAsync(engine, site, new Report { Id = "bad-2", Districts = ["n2"] }, new Report { Id = "early", Category = "housing", Districts = ["n1"], Revision = 2 });
            site.Clock.Advance(hour / 2);
            span = new ArrivalSpan(from.ToUnixTimeMilliseconds(), site.Clock.Now.ToUnixTimeMilliseconds());
            await OutcomesAsync(engine, site, new Report { Id = "late", Districts = ["n1"] });

            var seen = (await engine.Imports.SpanAsync("a", span, default)).ShouldNotBeNull();
            seen.Voiding.ShouldBe(new VoidCounts(3, 2, 2, 1, 1));
            (seen.Import.Source, seen.Import.Version, seen.Import.Ranges.Count).ShouldBe((KeptImport.SpanSource, 0L, 1));
            (await engine.Imports.SpanAsync("nobody", span, default)).ShouldBeNull();
            (await engine.Imports.SpanAsync("console", span, default)).ShouldBeNull();
            (await engine.Imports.SpanAsync("a", new ArrivalSpan(0, 1_000), default))!.Voiding.ShouldBe(new VoidCounts(0, 0, 0, 0, 0));

            (await SpanAsync(engine, span with { Until = span.Until + 60_000 }, 0, Petrov, "s0")).Refusal!.Sentence.ShouldStartWith("until:");
            (await SpanAsync(engine, new ArrivalSpan(0, 1_000), 0, Petrov, "s0")).Refusal!.Code.ShouldBe(ProblemCode.NothingToVoid);
            var done = (await SpanAsync(engine, span, 0, Petrov, "s1")).Import.ShouldNotBeNull();
            (done.Import.Voided, done.Import.VoidedBy, done.Import.Ranges.Count).ShouldBe(((2, 1), Petrov, 0));
            (await CellsOfAsync(engine)).ShouldBe(["housing south", "none n1", "roads n1"], ignoreOrder: true);
            (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected.ShouldBe(0);

            // Its answer was lost: it is done already. Another lead is told who was first.
            (await SpanAsync(engine, span, 0, Petrov, "s1")).Import.ShouldNotBeNull();
            (await SpanAsync(engine, span, 0, Ivanova, "s2")).Refusal!.First.ShouldBe(Petrov);
        }

        foreach (var place in new[] { site, new Site(site) })
        {
            await using var after = await StartedAsync(place);
            (await CellsOfAsync(after)).ShouldBe(["housing south", "none n1", "roads n1"], ignoreOrder: true);
            (await after.Imports.ImportsAsync(10, default)).ShouldHaveSingleItem().Import.Voided.ShouldBe((2, 1));
            var said = (await after.Trail.TrailAsync(null, 10, default)).ShouldHaveSingleItem().Said.ShouldBeOfType<ImportVoided>();
            (said.Span, said.Reason).ShouldBe((span, "сбой датчика"));
        }

        static ValueTask<ImportAnswer> SpanAsync(IRunningEngine engine, ArrivalSpan span, long version, Actor by, string key) =>
            engine.Imports.VoidSpanAsync("a", (span, version), by, ("сбой датчика", key), default);
    }

    private static async Task ImportAsync(IRunningEngine engine, Site site, ImportMark mark, params FeedItem[] items) =>
        (await engine.Sink.DeliverAsync(site.Delivery(items) with { Import = mark }, default)).Status.ShouldBe(DeliveryStatus.Durable);

    private static async Task<ImportAnswer> VoidAsync(IRunningEngine engine, string key) => await engine.Imports.VoidAsync(
        "a", "bad", (await engine.Imports.ImportAsync("a", "bad", default))!.Import.Version, Petrov, ("не тот файл", key), default);
}
