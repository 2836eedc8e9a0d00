using System.Text;
using SituationRoom.Feeds.Cap;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

public sealed class CapParserTests
{
    [Theory]
    [InlineData(146)]
    [InlineData(257)]
    public void An_alert_counts_in_all_of_its_districts_or_is_refused(int districts)
    {
        var codes = string.Concat(Enumerable.Range(0, districts).Select(number => $"<geocode><valueName>OKATO</valueName><value>d{number}</value></geocode>"));
        var text = $"""
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>A1</identifier><sender>s@example.org</sender><sent>2026-11-21T10:15:00+03:00</sent>
            <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
            <info><category>Met</category><event>Ветер</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
            <area><areaDesc>Город</areaDesc>{codes}</area></info></alert>
            """;
        var item = new CapParser(new CapDefinition { Geocodes = ["OKATO"] }).Parse(System.Text.Encoding.UTF8.GetBytes(text)).Items.ShouldHaveSingleItem();
        if (districts <= 256)
        {
            item.ShouldBeOfType<Report>().Districts.Count.ShouldBe(districts);
        }
        else
        {
            item.ShouldBeOfType<Rejection>().Reason.ShouldStartWith("geocode: it names more than 256 districts");
        }
    }

    [Fact]
    public void Rejects_CapAlertWithoutSender()
    {
        var xml = Some.Xml("Alert", "a", 0).Replace("<sender>s.example.org</sender>", "", StringComparison.Ordinal);
        Refused(xml).Reason.ShouldBe("sender (line 1): it is missing; send who issued it, such as an Internet domain name");
    }

    [Fact]
    public void What_is_rejected_of_a_bare_alert_is_the_message_as_it_came()
    {
        var xml = Some.Xml("Alert", "", 0);
        Encoding.UTF8.GetString(Refused(xml).Message.Span).ShouldBe(xml);
    }

    [Fact]
    public void What_is_rejected_of_a_wrapper_can_be_read_alone()
    {
        var wrapped = $"<list>{Some.Xml("Alert", "a", 0)}{Some.Xml("Alrt", "b", 0)}</list>";
        var items = new CapParser().Parse(Encoding.UTF8.GetBytes(wrapped)).Items;
        items.Count.ShouldBe(2);
        var mended = Encoding.UTF8.GetString(((Rejection)items[1]).Message.Span).Replace("Alrt", "Alert", StringComparison.Ordinal);
        Some.Reports(mended).ShouldHaveSingleItem().Id.ShouldBe("s.example.org,b");
    }

    [Theory]
    [InlineData("Alert", "Actual", "s.example.org,b")]
    [InlineData("Update", "Actual", "s.example.org,a")]
    [InlineData("Cancel", "Actual", "s.example.org,a")]
    [InlineData("Update", "Test", "Test:s.example.org,a")]
    [InlineData("Cancel", "Exercise", "Exercise:s.example.org,a")]
    public void A_message_is_about_the_first_that_it_refers_to_and_an_exercise_never_about_what_is_real(string type, string status, string id) =>
        Some.Reports(Some.Xml(type, "b", 10, "a@0", status: status)).ShouldHaveSingleItem().Id.ShouldBe(id);

    [Fact]
    public void A_cancel_ends_everything_that_it_refers_to()
    {
        var reports = Some.Reports(Some.Xml("Cancel", "c", 20, "a@0 b@10"));
        reports.Select(report => (report.Id, report.Status)).ShouldBe(
            [("s.example.org,a", IncidentStatus.Cancelled), ("s.example.org,b", IncidentStatus.Cancelled)]);
    }

    [Fact]
    public void Rejects_CapCancelOfMoreThanAThousandMessages()
    {
        var references = string.Join(' ', Enumerable.Range(0, 1001).Select(i => $"m{i}@{i}"));
        Refused(Some.Xml("Cancel", "c", 2000, references)).Reason.ShouldBe("references (line 3): there are more than 1000; send fewer");
    }

    [Fact]
    public void An_identity_that_is_too_long_is_shortened_and_stays_its_own()
    {
        var one = Some.Reports(Some.Xml("Alert", new string('x', 300) + "1", 0))[0].Id;
        var other = Some.Reports(Some.Xml("Alert", new string('x', 300) + "2", 0))[0].Id;
        one.Length.ShouldBeLessThanOrEqualTo(200);
        one.ShouldNotBe(other);
        Some.Reports(Some.Xml("Update", "u", 10, new string('x', 300) + "1@0"))[0].Id.ShouldBe(one);
    }

    [Fact]
    public void A_contact_is_personal_and_stands_nowhere_else()
    {
        var report = Some.Reports(Some.Xml("Alert", "a", 0).Replace("</info>", "<contact>Иван, +7 000</contact></info>", StringComparison.Ordinal))[0];
        report.Person!.Fields.ShouldHaveSingleItem().Value.ShouldBe("Иван, +7 000");
        (report with { Person = null }).Extras.ShouldNotContain(extra => extra.Value.Contains("+7", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_public_has_its_event_for_a_title()
    {
        var xml = Some.Xml("Alert", "a", 0).Replace("Public", "Restricted", StringComparison.Ordinal)
            .Replace("</info>", "<headline>flat 5</headline></info>", StringComparison.Ordinal);
        Some.Reports(xml)[0].Title.ShouldBe("Wind a");
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_between_characters()
    {
        var xml = Some.Xml("Alert", "a", 0).Replace("</info>", $"<headline>x{string.Concat(Enumerable.Repeat("🌪", 300))}</headline></info>", StringComparison.Ordinal);
        var title = Some.Reports(xml)[0].Title!;
        title.Length.ShouldBeLessThanOrEqualTo(500);
        title.ShouldEndWith("🌪…");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_decides_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Some.Xml("Alert", "ветер", 0))];
        new CapParser().Parse(bytes).Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe("s.example.org,ветер");
    }

    private static Rejection Refused(string xml) =>
        new CapParser().Parse(Encoding.UTF8.GetBytes(xml)).Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
}
