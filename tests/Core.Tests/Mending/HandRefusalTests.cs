using SituationRoom.Core.Ledger;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Mending;

public sealed class HandRefusalTests
{
    private static readonly HandPlace Place = new("roads", ["zapadny"]);

    [Fact]
    public void What_counts_there_already_is_not_moved_there() =>
        HandPlanner.Move(Command("pos"), null, Place, (null, ["zapadny"]), (null, null), _ => throw new InvalidOperationException()).Refusal!.Code.ShouldBe(ProblemCode.CountsThereAlready);

    [Fact]
    public void What_was_not_moved_is_not_released() =>
        HandPlanner.Release(Command("pos"), null, Place, Place).Refusal!.Code.ShouldBe(ProblemCode.NothingMoved);

    [Theory]
    [InlineData("pos", IncidentStatus.Closed, ProblemCode.FollowedBySource)]
    [InlineData(HandFeed.Id, IncidentStatus.Open, ProblemCode.StatusAlready)]
    public void Only_what_was_entered_by_hand_gets_another_status(string feed, IncidentStatus after, ProblemCode code) =>
        HandPlanner.Follow(Command(feed), null, IncidentStatus.Open, after).Refusal!.Code.ShouldBe(code);

    private static HandCommand Command(string feed) => new(new IncidentName(feed, "1"), 0, new Actor("vera", "Вера", "dispatcher", null), 0);
}
