using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Notices;

public sealed class NoticeStepsTests
{
    [Theory]
    [InlineData(AlertVerb.Raised, null, AlertState.Normal, AlertState.Unacknowledged, true, NoticeStep.Raised)]
    [InlineData(AlertVerb.Raised, null, AlertState.Normal, AlertState.SuppressedByDesign, false, null)]
    [InlineData(AlertVerb.Annunciated, "a1", AlertState.Acknowledged, AlertState.Unacknowledged, true, NoticeStep.Again)]
    [InlineData(AlertVerb.Priority, "a1", AlertState.Unacknowledged, AlertState.Unacknowledged, true, NoticeStep.Again)]
    [InlineData(AlertVerb.Escalated, "a1", AlertState.Unacknowledged, AlertState.Unacknowledged, false, NoticeStep.Escalated)]
    [InlineData(AlertVerb.Acknowledged, "a1", AlertState.Unacknowledged, AlertState.Acknowledged, false, null)]
    [InlineData(AlertVerb.Acknowledged, "a1", AlertState.ReturnedUnacknowledged, AlertState.Normal, false, NoticeStep.Ended)]
    [InlineData(AlertVerb.Returned, "a1", AlertState.Acknowledged, AlertState.Normal, false, NoticeStep.Ended)]
    [InlineData(AlertVerb.Noted, "a1", AlertState.Normal, AlertState.Normal, false, null)]
    [InlineData(AlertVerb.Undone, "a1", AlertState.Normal, AlertState.Latched, false, NoticeStep.Again)]
    [InlineData(AlertVerb.Undone, "a1", AlertState.Acknowledged, AlertState.Unacknowledged, true, null)]
    public void A_change_is_told_where_it_matters_outside(AlertVerb verb, string? alert, AlertState before, AlertState after, bool annunciated, NoticeStep? told) =>
        NoticeSteps.Of(new AlertChanged
        {
            At = 1_000,
            Verb = verb,
            Alert = alert,
            Before = before,
            After = new AlertRecord
            {
                Version = 2, State = after, Rule = "s1", Kind = RuleKind.Severity, Names = new BoardNames("а", "a"), Subject = new AlertSubject(null, null), Priority = 1,
                Holds = true, RaisedAt = 0, AnnunciatedAt = annunciated ? 1_000 : 500,
            },
        }).ShouldBe(told);
}
