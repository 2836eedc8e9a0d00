using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class XmlDoorTests
{
    [Fact]
    public async Task Alerts_and_publications_are_posted_and_what_a_complete_publication_lacks_has_ended()
    {
        await using var room = await Room.StartAsync(configuration: Configuration());
        using var cap = room.Client(key: RigCity.Key("cap"));
        (await cap.PostBytesAsync("/cap/cap", Encoding.UTF8.GetBytes(Alert), "application/cap+xml")).Accepted.ShouldBe(1);
        (await cap.PostBytesAsync("/cap/cap", Encoding.UTF8.GetBytes(Alert), "application/cap+xml")).Duplicates.ShouldBe(1);

        using var datex = room.Client(key: RigCity.Key("datex2"));
        (await datex.PostBytesAsync("/datex2/datex2", Posting.Gzip(Publication(1, 2, 3)), "application/xml", "gzip")).Accepted.ShouldBe(3);
        await room.OpenBecomesAsync(4);
        (await datex.PostBytesAsync("/datex2/datex2", Publication(2, 3), "text/xml")).Duplicates.ShouldBe(2);
        await room.OpenBecomesAsync(3);
        (await datex.PostBytesAsync("/datex2/datex2", "<!doctype html><html>down</html>"u8.ToArray(), "text/xml")).ShouldBeProblem(HttpStatusCode.BadRequest);
        (await datex.PostBytesAsync("/datex2/datex2", Publication(2, 3)[..400], "text/xml")).ShouldBeProblem(HttpStatusCode.BadRequest);
        (await datex.PostBytesAsync("/cap/cap", Encoding.UTF8.GetBytes(Alert), "application/xml")).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await room.OpenAsync()).ShouldBe(3);
        (await room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    private const string Alert = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>storm-1</identifier><sender>meteo.example.org</sender><sent>2026-11-21T10:00:00+03:00</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><category>Met</category><event>Ветер</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty></info>
        </alert>
        """;

    private static byte[] Publication(params int[] situations) => Encoding.UTF8.GetBytes($"""
        <d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <payloadPublication xsi:type="SituationPublication" lang="ru">
            <publicationTime>2026-11-21T10:05:00+03:00</publicationTime>
            {string.Concat(situations.Select(Situation))}
          </payloadPublication>
        </d2LogicalModel>
        """);

    private static string Situation(int number) => $"""
        <situation id="S-{number:D3}" version="1">
          <headerInformation><confidentiality>noRestriction</confidentiality><informationStatus>real</informationStatus></headerInformation>
          <situationRecord xsi:type="Accident" id="S-{number:D3}-1" version="1">
            <situationRecordCreationTime>2026-11-21T10:00:00+03:00</situationRecordCreationTime>
            <situationRecordVersionTime>2026-11-21T10:00:00+03:00</situationRecordVersionTime>
            <probabilityOfOccurrence>certain</probabilityOfOccurrence>
            <validity><validityStatus>active</validityStatus><validityTimeSpecification><overallStartTime>2026-11-21T10:00:00+03:00</overallStartTime></validityTimeSpecification></validity>
            <accidentType>accident</accidentType>
          </situationRecord>
        </situation>
        """;

    private static string Configuration()
    {
        var configuration = JsonNode.Parse(RigCity.Configuration())!;
        foreach (var (id, further) in new[] { ("cap", ""), ("datex2", ", \"datex2\": { \"complete\": true }") })
        {
            var hash = SituationRoom.Feeds.Definitions.FeedKey.Hash(RigCity.Key(id)).Sha256;
            configuration["feeds"]!.AsArray().Add(JsonNode.Parse($$"""
                { "id": "{{id}}", "channel": "agency", "door": "{{id}}", "keys": [{ "sha256": "{{hash}}" }]{{further}} }
                """));
        }

        return configuration.ToJsonString();
    }
}
