using System.Text;
using System.Xml.Linq;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Notices;

namespace SituationRoom.Gateway.Tests.Notices;

public sealed class CapNoticeTests
{
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly CapNotice Writer = new(
        new CapVoice("room.city.example", new BoardNames("Ситуационная комната", "Situation room"), "duty services"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    [Fact]
    public void The_first_message_is_an_alert_without_references()
    {
        var message = Write(1, NoticeStep.Raised);
        Value(message, "identifier").ShouldBe("a12.1");
        Value(message, "sender").ShouldBe("room.city.example");
        Value(message, "sent").ShouldBe("2026-11-18T14:06:40+03:00");
        Value(message, "status").ShouldBe("Actual");
        Value(message, "msgType").ShouldBe("Alert");
        message.Root!.Element(Cap + "references").ShouldBeNull();
        var info = message.Root.Elements(Cap + "info").First();
        info.Element(Cap + "severity")!.Value.ShouldBe("Extreme");
        info.Element(Cap + "urgency")!.Value.ShouldBe("Immediate");
        info.Element(Cap + "area")!.Element(Cap + "areaDesc")!.Value.ShouldBe("Прикубанский округ");
    }

    [Fact]
    public void A_later_step_updates_and_the_end_cancels_what_was_told_before()
    {
        var update = Write(2, NoticeStep.Escalated, 1);
        Value(update, "msgType").ShouldBe("Update");
        Value(update, "references").ShouldBe("room.city.example,a12.1,2026-11-18T14:06:40+03:00");
        var cancel = Write(3, NoticeStep.Ended, 1, 2);
        Value(cancel, "msgType").ShouldBe("Cancel");
        Value(cancel, "references").Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public void The_elements_stand_in_the_order_of_the_schema()
    {
        var message = Write(2, NoticeStep.Escalated, 1);
        message.Root!.Elements().Select(element => element.Name.LocalName).ShouldBe(
            ["identifier", "sender", "sent", "status", "msgType", "scope", "restriction", "references", "info", "info"]);
        message.Root.Element(Cap + "info")!.Elements().Select(element => element.Name.LocalName).ShouldBe(
            ["language", "category", "event", "urgency", "severity", "certainty", "onset", "senderName", "headline", "instruction", "parameter", "parameter", "parameter", "area"]);
    }

    private static string Value(XDocument message, string element) => message.Root!.Element(Cap + element)!.Value;

    private static XDocument Write(int version, NoticeStep step, params int[] earlier)
    {
        var key = new NoticeKey("a12", version, "feed");
        var before = earlier.Select(other => (key with { Version = other }, SomeNotices.Facts.RaisedAt));
        return XDocument.Parse(Encoding.UTF8.GetString(Writer.Write(key, step, SomeNotices.Facts, SomeNotices.Facts.RaisedAt, before)));
    }
}
