using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Http;

public sealed class CanonicalBodyTests : IAsyncLifetime
{
    private FeedServer _server = null!;

    public async Task InitializeAsync() => _server = await FeedServer.StartAsync(feed: new FeedDefinition
    {
        Mapping = new MappingDefinition { Report = new Dictionary<string, FieldMapping> { ["id"] = new() { From = ["number"] } } },
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_body_that_says_that_it_is_canonical_is_not_mapped()
    {
        (await _server.PostAsync("""{"id":"a","number":"b"}""", path: "/api/v1/feeds/pos/reports?mapping=none")).ShouldBeTaken(1);
        (await _server.PostAsync("""{"id":"a","number":"b"}""")).ShouldBeTaken(1);
        _server.Sink.Items.Cast<Report>().Select(report => report.Id).ShouldBe(["a", "b"]);
    }
}
