using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Http;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Documents;

/// <summary>Lists of any kind, one after the other, taken by a model of a room.</summary>
public sealed class ListProperties
{
    private static readonly DateTimeOffset Long = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Lists of up to 12 of 12 incidents, some with revisions, some with a time of their own, some done.</summary>
    private static Arbitrary<Report[][]> Lists { get; } = (
        from number in Gen.Choose(0, 11)
        from hour in Gen.Choose(0, 3)
        from status in Gen.Elements<IncidentStatus?>(null, IncidentStatus.Open, IncidentStatus.InProgress, IncidentStatus.Closed)
        select new Report
        {
            Id = $"{number}",
            Revision = number % 3 == 0 ? 1 : null,
            OccurredAt = hour == 0 ? null : Long.AddHours(hour),
            Status = status,
        }).ArrayOf().Resize(14).ArrayOf().Resize(8).ToArbitrary();

    [Fact]
    public void After_a_list_was_seen_twice_exactly_what_it_lists_as_going_on_is_open() =>
        Prop.ForAll(Lists, lists =>
        {
            var (room, intake, clock) = Site();
            foreach (var list in lists)
            {
                Take(intake, clock, list);
                Take(intake, clock, list);
                if (!room.Open().Order().SequenceEqual(GoingOn(list).Order()))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_that_comes_again_changes_nothing() =>
        Prop.ForAll(Lists, lists =>
        {
            var (room, intake, clock) = Site();
            foreach (var list in lists)
            {
                Take(intake, clock, list);
                Take(intake, clock, list);
                var before = Reports(room);
                Take(intake, clock, list);
                if (Reports(room) != before)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_a_list_lists_as_going_on_is_ever_ended_by_it_and_nothing_ends_by_one_that_failed() =>
        Prop.ForAll(Lists, lists =>
        {
            var (room, intake, clock) = Site();
            foreach (var list in lists)
            {
                Take(intake, clock, list);
                var open = room.Open().Order().ToList();
                Take(intake, clock, null);
                if (!room.Open().Order().SequenceEqual(open) || GoingOn(list).Except(open).Any())
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static (ModelRoom Room, DocumentIntake Intake, StillClock Clock) Site()
    {
        var (room, clock) = (new ModelRoom(), new StillClock());
        return (room, new DocumentIntake(room, room, new HttpFeedOptions { DeliveryItems = 3 }, clock), clock);
    }

    private static void Take(DocumentIntake intake, StillClock clock, Report[]? list)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        var document = list is null ? ParsedDocument.Failed(Fault.Of(FaultCode.XmlCutShort), default) : new ParsedDocument { Items = list, IsComplete = true };
        var receivedAt = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMilliseconds(5));
        intake.TakeAsync(new ArrivedDocument("list", document, 1, receivedAt), default).GetAwaiter().GetResult().NotTaken.ShouldBeNull();
    }

    private static IEnumerable<string> GoingOn(Report[] list) => list.GroupBy(report => report.Id)
        .Where(group => group.Last().Status is not IncidentStatus.Closed).Select(group => group.Key);

    private static int Reports(ModelRoom room) => Enumerable.Range(0, 12).Where(number => room.Knows($"{number}")).Sum(number => room.Reports($"{number}"));
}
