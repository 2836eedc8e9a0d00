using System.Text;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

public sealed class FoldCaptureProperties
{
    [Fact]
    public void What_was_taken_in_steps_is_the_state_at_the_position_whatever_was_folded_meanwhile() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        for (var rows = 0; rows < 3; rows++)
        {
            var fold = RoomFoldProperties.Folded(told[..(told.Count / 2)]);
            var before = FoldSnapshotProperties.Describe(fold);
            using var taken = new Taken(fold);
            var position = (long)told.Count;
            foreach (var (now, line) in told[(told.Count / 2)..])
            {
                taken.Capture.Continue(rows);
                fold.Advance(now);
                if (line is not null)
                {
                    fold.Apply(line.ToFacts(), ++position, now);
                }
            }

            taken.Capture.Continue(int.MaxValue);
            FoldSnapshotProperties.Describe(taken.BroughtBack()).ShouldBe(before);
        }

        return true;
    }, tests: 40);

    [Fact]
    public void An_incident_that_was_let_go_meanwhile_is_in_it_and_the_one_in_its_row_is_not()
    {
        var fold = SmallCity.Fold();
        Report(fold, "old", Scenario.Autumn, 1, IncidentStatus.Closed);
        using var taken = new Taken(fold);
        var later = Scenario.Autumn + (long)TimeSpan.FromDays(31).TotalMilliseconds;
        fold.Advance(later);
        fold.Incidents.Count.ShouldBe(0);
        Report(fold, "new", later, 2, IncidentStatus.Open);
        taken.Capture.Continue(int.MaxValue);
        Ids(taken.BroughtBack()).ShouldBe(["old"]);
        Ids(fold).ShouldBe(["new"]);
    }

    [Fact]
    public void A_row_that_was_free_stays_out_of_it()
    {
        var fold = SmallCity.Fold();
        Report(fold, "old", Scenario.Autumn, 1, IncidentStatus.Closed);
        var later = Scenario.Autumn + (long)TimeSpan.FromDays(31).TotalMilliseconds;
        fold.Advance(later);
        using var taken = new Taken(fold);
        Report(fold, "new", later, 2, IncidentStatus.Open);
        taken.Capture.Continue(int.MaxValue);
        Ids(taken.BroughtBack()).ShouldBeEmpty();
    }

    [Fact]
    public void Thousands_of_incidents_come_back_as_they_were_while_half_of_them_changed()
    {
        const int Many = 20_000;
        var fold = SmallCity.Fold();
        for (var number = 0; number < Many; number++)
        {
            Report(fold, $"{number}", Scenario.Autumn, number + 1, IncidentStatus.Open);
        }

        using var taken = new Taken(fold);
        var random = new Random(7);
        for (var number = 0; number < Many; number++)
        {
            Report(fold, $"{random.Next(Many)}", Scenario.Autumn + 5, Many + number + 1, IncidentStatus.Closed);
            if (number % 10 == 0)
            {
                taken.Capture.Continue(7);
            }
        }

        taken.Capture.IsComplete.ShouldBeFalse();
        taken.Capture.Continue(int.MaxValue);
        taken.Capture.IsComplete.ShouldBeTrue();
        var back = taken.BroughtBack();
        Ids(back).ShouldBe(Enumerable.Range(0, Many).Select(number => $"{number}"), ignoreOrder: true);
        Enumerable.Range(0, Many).Count(key => back.Incidents[key].IsOpen).ShouldBe(Many);
        Enumerable.Range(0, Many).Count(key => fold.Incidents[key].IsOpen).ShouldBeLessThan(Many);
    }

    [Fact]
    public void One_is_taken_at_a_time_and_after_one_that_was_given_up_another_may_be()
    {
        var fold = SmallCity.Fold();
        Report(fold, "1", Scenario.Autumn, 1, IncidentStatus.Open);
        using var first = new Taken(fold);
        Should.Throw<InvalidOperationException>(() => new Taken(fold)).Message.ShouldContain("position 1");
        first.Capture.GiveUp();
        Should.Throw<InvalidOperationException>(() => first.Capture.Continue(1));
        using var second = new Taken(fold);
        second.Capture.Continue(int.MaxValue);
        Ids(second.BroughtBack()).ShouldBe(["1"]);
        first.Capture.GiveUp();
        using var third = new Taken(fold);
        third.Capture.IsComplete.ShouldBeFalse();
    }

    private static void Report(RoomFold fold, string id, long now, long position, IncidentStatus status)
    {
        fold.Advance(now);
        fold.Apply(new ReportLine { Feed = "a", Id = id, ReceivedAt = now, At = now, Status = status }.ToFacts(), position, now);
    }

    private static IEnumerable<string> Ids(RoomFold fold) =>
        Enumerable.Range(0, fold.Incidents.RowCount).Where(fold.Incidents.IsHeld).Select(fold.Incidents.IdOf);

    private sealed class Taken : IDisposable
    {
        private readonly MemoryStream _stream = new();
        private readonly BinaryWriter _writer;

        public Taken(RoomFold fold)
        {
            _writer = new BinaryWriter(_stream, Encoding.UTF8);
            Capture = fold.Capture(_writer);
        }

        public FoldCapture Capture { get; }

        public RoomFold BroughtBack()
        {
            _stream.Position = 0;
            var back = SmallCity.Fold();
            FoldSnapshot.Restore(back, _stream);
            _stream.Position.ShouldBe(_stream.Length);
            return back;
        }

        public void Dispose() => _writer.Dispose();
    }
}
