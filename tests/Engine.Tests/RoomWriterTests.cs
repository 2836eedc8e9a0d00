using SituationRoom.Core.Tests.Fold;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Engine.Writing;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

public sealed class RoomWriterTests
{
    [Fact]
    public async Task What_can_not_be_folded_yet_is_answered_with_where_it_lies_also_after_an_import()
    {
        var site = new Site();
        using var head = new SemaphoreSlim(1, 1);
        using var writer = new RoomWriter(new NodeJournal(site.Journal, head, "one"), SmallCity.Fold(), site.Clock);
        var encoder = new ReportEncoder(site.Placer, site.Norms, site.Vault, new DistrictSets(16, (_, _) => { }), []);
        using (var others = encoder.Encode(site.Delivery(new Report { Id = "0" })))
        {
            await site.Memory.AppendAsync(new JournalBatch(site.Clock.Now, 1, others.Buffer.Written), default);
        }

        var import = encoder.Encode(site.Delivery(new Report { Id = "1" }, new Report { Id = "2" }) with { Import = new ImportMark("i", "upload", null) });
        var wrong = encoder.Encode(site.Delivery(new Rejection { Why = Fault.Said("no such word"), Message = "bad"u8.ToArray() }));
        site.Journal.ReadFailure = new JournalUnavailableException("the network is down");
        writer.Write([import, wrong]);
        (await import.Completed).Outcomes.Select(outcome => outcome.Kind).ShouldBe([OutcomeKind.Accepted, OutcomeKind.Accepted]);
        var told = (await wrong.Completed).Outcomes.ShouldHaveSingleItem().RejectionId;
        site.Memory.End.ShouldBe(5);
        told.ShouldBe("5");
    }
}
