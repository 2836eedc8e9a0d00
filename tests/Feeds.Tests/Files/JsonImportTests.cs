using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files;

public sealed class JsonImportTests
{
    [Fact]
    public void A_document_of_too_many_items_is_refused_before_any_is_taken()
    {
        using var three = new MemoryStream("""[{"id":"a"},{"id":"b"},{"id":"c"}]"""u8.ToArray());
        var import = new JsonImport(new ItemFraming(new CanonicalItemReader(), mostItems: 2), MessageKind.Reports);
        Should.Throw<InvalidDataException>(() => import.Read(three, default).First()).Message.ShouldContain("write it as NDJSON");
    }

    [Fact]
    public void A_document_may_hold_more_items_than_a_message()
    {
        var feed = new FileImportReader(new Feeds.Definitions.FeedDefinition { Id = "a" });
        using var many = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""[{{string.Concat(Enumerable.Repeat("{},", ReportLimits.Items))}}{"id":"last"}]"""));
        feed.Read(many, ImportFormat.Json).Last().Item.ShouldBeOfType<Report>().Id.ShouldBe("last");
    }
}
