using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Peer;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Peer;

/// <summary>Answers of rooms that were damaged at random: what is not whole is not taken.</summary>
public sealed class PeerFuzz : ParserFuzz
{
    private static readonly PeerParser Parser = new(new PeerDefinition { DistrictPrefix = "sochi-" }, "aaaa");

    private static readonly byte[] Answer = Encoding.UTF8.GetBytes(
        """
        {"room":"bbbb","journal":"j","end":12,"at":"m","to":12,"mark":"m","items":3}
        {"position":10,"feed":"pos","channel":"feedback","via":["cccc"],"byWords":"roads/potholes","report":{"id":"7","revision":3,"at":"2026-11-21T10:15:00+00:00","district":["a","b"],"text":"яма"}}
        {"position":11,"feed":"traffic","reading":{"key":"jam","at":"2026-11-21T10:15:00+00:00","value":7,"district":"a"}}
        {"position":12,"feed":"pos","channel":"feedback","report":{"id":"8","lat":45.03,"lon":38.97,"links":["https://example.org"],"people":{"injured":1}}}

        """);

    protected override void Check(Random random)
    {
        var answer = Parser.Parse(XmlDamage.Of(Answer, random), out var failure);
        (answer is null).ShouldBe(failure is not null);
        foreach (var item in answer?.Items ?? [])
        {
            (item is Rejection rejection ? rejection.Reason : (item as Report)?.Id ?? ((Reading)item).Key).ShouldNotBeNullOrWhiteSpace();
        }
    }
}
