using System.Text;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Ledger;

public sealed class RejectionLedgerTests
{
    [Fact]
    public void The_oldest_open_ones_beyond_the_limit_are_let_go_and_settled_ones_never_in_their_place()
    {
        var ledger = new RejectionLedger();
        Add(ledger, 1, RejectionLedger.MostOpen);
        Settle(ledger, 1).ShouldNotBeNull();
        Add(ledger, RejectionLedger.MostOpen + 1, 2);
        ledger.Open.ShouldBe(RejectionLedger.MostOpen);
        ledger.Find(1).ShouldNotBeNull().Settling.ShouldNotBeNull();
        ledger.Find(2).ShouldBeNull();
        ledger.Find(3).ShouldNotBeNull();
        ledger.Total.ShouldBe(RejectionLedger.MostOpen + 2);
        ledger.Newest.First().Position.ShouldBe(RejectionLedger.MostOpen + 2);
        ledger.OpenAfter(0).First().Position.ShouldBe(3);
    }

    [Fact]
    public void Those_settled_first_are_let_go_first()
    {
        var ledger = new RejectionLedger();
        Add(ledger, 1, RejectionLedger.MostSettled + 1);
        for (var position = RejectionLedger.MostSettled + 1; position >= 1; position--)
        {
            Settle(ledger, position).ShouldNotBeNull();
        }

        ledger.Open.ShouldBe(0);
        ledger.Find(RejectionLedger.MostSettled + 1).ShouldBeNull();
        ledger.Find(1).ShouldNotBeNull();
        ledger.NewestBefore(3).Select(rejection => rejection.Position).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_rejection_is_settled_once()
    {
        var ledger = new RejectionLedger();
        Add(ledger, 7, 1);
        Settle(ledger, 7).ShouldNotBeNull();
        Settle(ledger, 7).ShouldBeNull();
        Settle(ledger, 8).ShouldBeNull();
    }

    [Fact]
    public void A_message_is_known_while_its_rejection_is_open_and_kept()
    {
        var ledger = new RejectionLedger();
        var (settled, letGo) = (Guid.NewGuid(), Guid.NewGuid());
        AddOne(ledger, 1, settled).ShouldBeTrue();
        AddOne(ledger, 2, settled).ShouldBeFalse();
        (ledger.FindOpen(settled), ledger.Open, ledger.Total).ShouldBe((1L, 1, 1L));
        Settle(ledger, 1).ShouldNotBeNull();
        ledger.FindOpen(settled).ShouldBe(0);
        AddOne(ledger, 3, settled).ShouldBeTrue();
        ledger.FindOpen(settled).ShouldBe(3);

        AddOne(ledger, 4, letGo).ShouldBeTrue();
        Add(ledger, 5, RejectionLedger.MostOpen);
        (ledger.FindOpen(settled), ledger.FindOpen(letGo)).ShouldBe((0L, 0L));
    }

    [Fact]
    public void A_reason_that_cannot_be_read_is_shown_as_it_lies()
    {
        var ledger = new RejectionLedger();
        ledger.Add(0, new RejectionFacts { Reason = "[[]]"u8, IsCoded = true, ReceivedAt = 1, Length = 3 }, 1).ShouldBeTrue();
        ledger.Find(1).ShouldNotBeNull().Why.English().ShouldBe("[[]]");
    }

    private static bool AddOne(RejectionLedger ledger, long position, Guid identity) =>
        ledger.Add(0, new RejectionFacts { Reason = "id: missing"u8, ReceivedAt = position, Length = 3, Identity = identity }, position);

    private static void Add(RejectionLedger ledger, long first, int count)
    {
        for (var position = first; position < first + count; position++)
        {
            ledger.Add(0, new RejectionFacts { Reason = "id: missing"u8, ReceivedAt = position, Length = 3 }, position);
        }
    }

    private static KeptRejection? Settle(RejectionLedger ledger, long position) => ledger.Settle(new RejectionNoteFacts
    {
        Rejection = position,
        Outcome = RejectionOutcome.Dismissed,
        By = Encoding.UTF8.GetBytes("ivanova"),
    });
}
