using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.Life.LifeLine;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>An exercise that becomes real is a new alert to everybody.</summary>
public sealed class ExerciseLifeTests
{
    private readonly LifeLine _line = new();

    public ExerciseLifeTests() => _line.Set(Fire(), 2, mode: Mode.Exercise).Pass(1);

    [Fact]
    public void Unseen_and_escalated_it_is_annunciated_anew_with_all_its_time()
    {
        _line.Pass(300).At(Fire())!.Mode.ShouldBe((int)Mode.Exercise);
        _line.At(Fire())!.Steps.ShouldBe(1);
        IsReal(2);
    }

    [Fact]
    public void Acknowledged_it_is_annunciated_anew_once_and_as_severe_as_it_is()
    {
        _line.Do(AlertVerb.Acknowledged, Fire()).Refusal.ShouldBeNull();
        IsReal(1);
    }

    [Fact]
    public void Shelved_it_comes_off_the_shelf()
    {
        _line.Do(AlertVerb.Shelved, Fire(), with: command => command with { Until = _line.Now + (30 * LifeTimes.Minute), Reason = "учения" }).Refusal.ShouldBeNull();
        IsReal(2);
        _line.At(Fire())!.ShelvedUntil.ShouldBeNull();
    }

    [Fact]
    public void Returned_it_comes_back_as_what_it_is()
    {
        _line.Set(Fire(), null).Pass(121).At(Fire())!.State.ShouldBe(AlertState.ReturnedUnacknowledged);
        IsReal(2);
    }

    [Fact]
    public void What_is_real_stays_so()
    {
        IsReal(2);
        var version = _line.At(Fire())!.Version;
        _line.Set(Fire(), 2, mode: Mode.Exercise).Pass(5);
        (_line.At(Fire())!.Mode, _line.At(Fire())!.Version).ShouldBe((0, version));
    }

    private void IsReal(int priority)
    {
        _line.Set(Fire(), priority).Pass(1);
        var alert = _line.At(Fire())!;
        (alert.State, alert.Mode, alert.Priority, alert.SeenAt, alert.Steps).ShouldBe((AlertState.Unacknowledged, 0, priority, null, 0));
        (alert.AnnunciatedAt, alert.UnseenSince, alert.AckDeadline).ShouldBe((_line.Now, _line.Now, _line.Now + LifeTimes.Acknowledge(priority)));
        ((AlertChanged)_line.Told[^1].Said).Verb.ShouldBe(AlertVerb.Annunciated);
        _line.Step().ShouldBe(0);
    }
}
