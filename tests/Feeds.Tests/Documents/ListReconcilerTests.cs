using SituationRoom.Feeds.Documents;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Documents;

public sealed class ListReconcilerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Earlier = Now.AddMinutes(-10);

    [Fact]
    public void What_a_complete_list_lacks_ends_now_under_the_revision_that_is_held() =>
        Conclude([Open("1", 7), Open("2")], new Report { Id = "2" }).Reports
            .Select(Facts).ShouldBe([Facts(Closing("1") with { Revision = 7 })]);

    [Fact]
    public void A_list_that_is_not_complete_or_has_failed_ends_nothing()
    {
        foreach (var document in (ParsedDocument[])[new() { Items = [] }, ParsedDocument.Failed(Fault.Of(FaultCode.ListNotJson), default), new() { IsComplete = true, Failure = "no list" }])
        {
            var conclusion = ListReconciler.Conclude(document, Ids("1"), [Open("1")], new ListDoubt(Ids("1")), Now);
            conclusion.Reports.ShouldBeEmpty();
            conclusion.Doubt.Ids.ShouldBe(["1"]);
        }
    }

    [Fact]
    public void What_is_listed_again_goes_on_with_the_status_that_the_list_gives()
    {
        var held = new HeldIncident("1", IncidentStatus.Closed, 3, Earlier);
        Conclude([held], new Report { Id = "1", Revision = 3 }).Reports.Select(Facts)
            .ShouldBe([Facts(Closing("1") with { Revision = 3, Status = IncidentStatus.Open })]);
        Conclude([held], new Report { Id = "1", Status = IncidentStatus.InProgress }).Reports.ShouldHaveSingleItem().Status.ShouldBe(IncidentStatus.InProgress);
        Conclude([held], new Report { Id = "1", Status = IncidentStatus.Closed }).Reports.ShouldBeEmpty();
    }

    [Fact]
    public void An_old_copy_of_the_list_overwrites_no_higher_revision() =>
        Conclude([new HeldIncident("1", IncidentStatus.Closed, 3, Earlier)], new Report { Id = "1", Revision = 2, Status = IncidentStatus.Open }).Reports.ShouldBeEmpty();

    [Fact]
    public void Of_an_incident_that_is_listed_twice_the_last_counts_unless_its_revision_is_lower()
    {
        var held = new HeldIncident("1", IncidentStatus.Closed, null, Earlier);
        Conclude([held], new Report { Id = "1", Status = IncidentStatus.Closed }, new Report { Id = "1", Status = IncidentStatus.Open }).Reports.Count.ShouldBe(1);
        Conclude([held], new Report { Id = "1", Status = IncidentStatus.Open }, new Report { Id = "1", Status = IncidentStatus.Closed }).Reports.ShouldBeEmpty();
        Conclude([held], new Report { Id = "1", Revision = 2, Status = IncidentStatus.Closed }, new Report { Id = "1", Revision = 1, Status = IncidentStatus.Open }).Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"ID-5","lat":999}""", null)]
    [InlineData("not told", "ID-5")]
    public void An_incident_whose_item_was_refused_has_not_ended(string message, string? id)
    {
        var refused = new Rejection { Why = Fault.Said("lat"), Message = System.Text.Encoding.UTF8.GetBytes(message), Id = id };
        var conclusion = Conclude([Open("ID-5"), Open("ID-55"), Open("D-5"), Open("6")], new Report { Id = "6" }, refused);
        conclusion.Reports.Select(report => report.Id).ShouldBe(["ID-55", "D-5"]);
        conclusion.Trouble.ShouldBeNull();
    }

    [Fact]
    public void Where_it_is_not_known_whom_a_refused_item_is_about_a_second_list_has_to_agree()
    {
        var refused = new Rejection { Why = Fault.Said("no id"), Message = "{}"u8.ToArray() };
        var first = Conclude([Open("5"), Open("6")], new Report { Id = "6" }, refused);
        first.Reports.ShouldBeEmpty();
        first.Trouble.ShouldNotBeNull().ShouldContain("not understood");
        ListReconciler.Conclude(Complete(new Report { Id = "6" }, refused), Ids("5", "6"), [Open("5"), Open("6")], first.Doubt, Now)
            .Reports.ShouldHaveSingleItem().Id.ShouldBe("5");
    }

    [Fact]
    public void A_list_none_of_whose_items_was_understood_ends_nothing_however_often_it_comes()
    {
        var document = Complete(new Rejection { Why = Fault.Said("no id"), Message = "{}"u8.ToArray() });
        var conclusion = ListReconciler.Conclude(document, Ids("5"), [Open("5")], new ListDoubt(Ids("5")), Now);
        conclusion.Reports.ShouldBeEmpty();
        conclusion.Trouble.ShouldNotBeNull().ShouldContain("none of the list's 1 items");
    }

    [Theory]
    [InlineData(8, 4, 4)]
    [InlineData(8, 5, 3)]
    [InlineData(8, 3, 0)]
    [InlineData(5, 2, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 2, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(5, 1, 0)]
    [InlineData(2, 0, 0)]
    public void A_list_that_loses_more_than_half_at_once_or_all_is_believed_the_second_time(int open, int left, int ended)
    {
        var held = Enumerable.Range(0, open).Select(number => Open($"{number}")).ToArray();
        var document = Complete([.. held.Take(left).Select(incident => new Report { Id = incident.Id })]);
        var first = ListReconciler.Conclude(document, held.Select(incident => incident.Id).ToHashSet(), held, ListDoubt.None, Now);
        first.Reports.Count.ShouldBe(ended);
        (first.Trouble is not null).ShouldBe(ended == 0);
        var second = ListReconciler.Conclude(document, held.Select(incident => incident.Id).ToHashSet(), held, first.Doubt, Now);
        second.Reports.Count.ShouldBe(open - left);
        second.Doubt.IsNone.ShouldBeTrue();
    }

    [Fact]
    public void Only_what_both_lists_lack_ends_and_what_the_second_lacks_for_the_first_time_is_judged_anew()
    {
        HeldIncident[] held = [.. Enumerable.Range(0, 8).Select(number => Open($"{number}"))];
        var conclusion = ListReconciler.Conclude(
            Complete(new Report { Id = "0" }), held.Select(incident => incident.Id).ToHashSet(), held, new ListDoubt(Ids("0", "1", "2")), Now);
        conclusion.Reports.Select(report => report.Id).ShouldBe(["1", "2"]);
        conclusion.Doubt.Ids.ShouldBe(["3", "4", "5", "6", "7"], ignoreOrder: true);
    }

    [Fact]
    public void What_opened_by_another_door_while_the_list_was_on_its_way_has_not_ended() =>
        ListReconciler.Conclude(Complete(new Report { Id = "1" }), Ids("1"), [Open("1"), Open("2")], ListDoubt.None, Now).Reports.ShouldBeEmpty();

    [Fact]
    public void What_an_index_lists_unchanged_goes_on() =>
        ListReconciler.Conclude(
            new ParsedDocument { IsComplete = true, Unchanged = ["1"] }, Ids("1", "2"), [Open("1"), Open("2")], ListDoubt.None, Now)
            .Reports.ShouldHaveSingleItem().Id.ShouldBe("2");

    private static object Facts(Report report) => (report.Id, report.Revision, report.Status, report.OccurredAt, report.Title, report.Category);

    private static Report Closing(string id) => new() { Id = id, Status = IncidentStatus.Closed, OccurredAt = Now };

    private static HeldIncident Open(string id, long? revision = null) => new(id, IncidentStatus.Open, revision, Earlier);

    private static HashSet<string> Ids(params string[] ids) => [.. ids];

    private static ParsedDocument Complete(params FeedItem[] items) => new() { Items = items, IsComplete = true };

    private static ListConclusion Conclude(HeldIncident[] held, params FeedItem[] items) => ListReconciler.Conclude(
        Complete(items), held.Where(incident => incident.IsOpen).Select(incident => incident.Id).ToHashSet(), held, ListDoubt.None, Now);
}
