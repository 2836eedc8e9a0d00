using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

public sealed class CapChainsTests
{
    private const string A = "s.example.org,a";
    private IncidentMemory _memory = new();
    private readonly List<Report> _room = [];
    private DateTimeOffset _now = Some.Morning;

    [Fact]
    public void A_sender_that_names_only_the_message_before_updates_the_same_incident()
    {
        Take(Some.Xml("Alert", "a", 0));
        Take(Some.Xml("Update", "b", 10, "a@0"));
        Take(Some.Xml("Update", "c", 20, "b@10")).ShouldBe([A]);
        Take(Some.Xml("Cancel", "d", 30, "c@20")).ShouldBe([A]);
        StatusOf(A).ShouldBe(IncidentStatus.Cancelled);
    }

    [Fact]
    public void Messages_that_come_newest_first_are_one_incident()
    {
        Take(Some.Xml("Update", "c", 20, "b@10"));
        Take(Some.Xml("Update", "b", 10, "a@0"));
        Take(Some.Xml("Alert", "a", 0));
        _room.Select(report => report.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void An_update_that_overtook_another_is_led_back_to_its_incident()
    {
        Take(Some.Xml("Alert", "a", 0, expires: 60));
        Take(Some.Xml("Update", "c", 20, "b@10", expires: 90)).ShouldBe(["s.example.org,b"]);
        Take(Some.Xml("Update", "b", 10, "a@0", expires: 70));
        StatusOf("s.example.org,b").ShouldBe(IncidentStatus.Cancelled);
        StatusOf(A).ShouldBe(IncidentStatus.Open);
        _memory.NextExpiry().ShouldBe(Some.Morning.AddMinutes(90));
    }

    [Fact]
    public void A_cancel_that_overtook_an_update_cancels_its_incident()
    {
        Take(Some.Xml("Alert", "a", 0));
        Take(Some.Xml("Cancel", "c", 20, "b@10"));
        Take(Some.Xml("Update", "b", 10, "a@0"));
        StatusOf(A).ShouldBe(IncidentStatus.Cancelled);
    }

    [Fact]
    public void A_reference_with_another_sender_is_known_by_its_identifier_and_moment()
    {
        Take(Some.Xml("Alert", "a", 0, sender: "https://www.example.org/long"));
        Take(Some.Xml("Update", "b", 10, "a@0", sender: "https://www.example.org/long")).ShouldBe(["https://www.example.org/long,a"]);
    }

    [Fact]
    public void The_same_identifier_of_two_senders_is_two_incidents()
    {
        Take(Some.Xml("Alert", "a", 0));
        Take(Some.Xml("Alert", "a", 5, sender: "t.example.org"));
        _room.Select(report => report.Id).ShouldBe([A, "t.example.org,a"]);
    }

    [Fact]
    public void An_update_that_joins_two_incidents_leaves_one()
    {
        Take(Some.Xml("Alert", "a", 0));
        Take(Some.Xml("Alert", "b", 5));
        Take(Some.Xml("Update", "c", 10, "a@0 b@5"));
        StatusOf(A).ShouldBe(IncidentStatus.Open);
        StatusOf("s.example.org,b").ShouldBe(IncidentStatus.Cancelled);
        Take(Some.Xml("Update", "d", 20, "b@5")).ShouldBe([A]);
    }

    [Fact]
    public void An_exercise_does_not_touch_what_is_real()
    {
        Take(Some.Xml("Alert", "a", 0));
        Take(Some.Xml("Cancel", "b", 10, "a@0", status: "Exercise"));
        StatusOf(A).ShouldBe(IncidentStatus.Open);
    }

    [Fact]
    public void An_alert_that_comes_after_its_expiry_is_closed_at_its_expiry()
    {
        _now = Some.Morning.AddDays(1);
        Take(Some.Xml("Alert", "a", 0, expires: 60)).ShouldBe([A, A]);
        _room[1].Status.ShouldBe(IncidentStatus.Closed);
        _room[1].OccurredAt.ShouldBe(Some.Morning.AddMinutes(60));
        _room[1].Revision.ShouldBe(_room[0].Revision);
        _memory.NextExpiry().ShouldBeNull();
    }

    [Fact]
    public void An_update_extends_the_expiry_and_one_that_says_nothing_leaves_it()
    {
        Take(Some.Xml("Alert", "a", 0, expires: 60));
        Take(Some.Xml("Update", "b", 10, "a@0", expires: 120));
        _memory.NextExpiry().ShouldBe(Some.Morning.AddMinutes(120));
        Take(Some.Xml("Update", "c", 20, "a@0", info: false));
        _memory.NextExpiry().ShouldBe(Some.Morning.AddMinutes(120));
        Take(Some.Xml("Alert", "a", 0, expires: 60));
        _memory.NextExpiry().ShouldBe(Some.Morning.AddMinutes(120));
        Take(Some.Xml("Cancel", "d", 30, "a@0"));
        _memory.NextExpiry().ShouldBeNull();
    }

    [Fact]
    public void An_update_opens_again_what_has_expired_and_the_same_message_does_not()
    {
        _now = Some.Morning.AddMinutes(70);
        Take(Some.Xml("Alert", "a", 0, expires: 60));
        Take(Some.Xml("Alert", "a", 0, expires: 60)).ShouldBe([A]);
        _memory.NextExpiry().ShouldBeNull();
        Take(Some.Xml("Update", "b", 65, "a@0", expires: 120));
        StatusOf(A).ShouldBe(IncidentStatus.Open);
    }

    [Fact]
    public void What_was_not_kept_is_undone()
    {
        Take(Some.Xml("Alert", "a", 0, expires: 60));
        Take(Some.Xml("Alert", "b", 5));
        _memory.Keep();
        var before = _memory.All().Select(Line).Order().ToList();
        Take(Some.Xml("Update", "c", 10, "a@0 b@5", expires: 90));
        Take(Some.Xml("Cancel", "d", 20, "c@10 x@1"));
        _memory.Undo();
        _memory.All().Select(Line).Order().ShouldBe(before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261121)]
    public void Any_order_of_arrival_leaves_the_same_number_open(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            // Chains whose messages name either all before them or only the last.
            var messages = new List<string>();
            var open = 0;
            for (var chain = 0; chain < 3; chain++)
            {
                var (length, full, cancelled) = (random.Next(1, 6), random.Next(2) == 0, random.Next(3) == 0);
                var names = Enumerable.Range(0, length).Select(i => $"{chain}-{i}@{(i * 10) + chain}").ToList();
                for (var i = 0; i < length; i++)
                {
                    var type = i == 0 ? "Alert" : i == length - 1 && cancelled ? "Cancel" : "Update";
                    messages.Add(Some.Xml(type, $"{chain}-{i}", (i * 10) + chain, string.Join(' ', full ? names.Take(i) : names.Take(i).TakeLast(1))));
                }

                open += cancelled && length > 1 ? 0 : 1;
            }

            _memory = new IncidentMemory();
            _room.Clear();
            foreach (var message in messages.Concat(messages.Take(3)).OrderBy(_ => random.Next()))
            {
                Take(message);
            }

            _room.Select(report => report.Id).Distinct().Count(id => StatusOf(id) == IncidentStatus.Open).ShouldBe(open, $"seed {seed}, round {round}");
        }
    }

    private static string Line(IncidentNote note) => $"{note.Incident} {string.Join('|', note.Keys.Order())}";

    private string[] Take(string xml)
    {
        var made = new List<Report>();
        foreach (var report in Some.Reports(xml))
        {
            var step = new CapChains(_memory).Take("meteo", report, _now);
            made.AddRange([step.Report, .. step.Consequences]);
        }

        _room.AddRange(made);
        return [.. made.Select(report => report.Id)];
    }

    // As the room settles it: the highest report that gives a status, by revision, then time, then arrival.
    private IncidentStatus? StatusOf(string id) =>
        _room.Where(report => report.Id == id && report.Status is not null).OrderBy(report => report.Revision).ThenBy(report => report.OccurredAt).LastOrDefault()?.Status;
}
