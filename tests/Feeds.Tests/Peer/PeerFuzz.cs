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
        {"room":"bbbb","journal":"j","end":12,"at":"m","to":12,"mark":"m","items":6}
        {"position":7,"decision":"void","role":"lead","post":null,"feed":"pos","import":"i","ranges":[[1,3],[5,5]]}
        {"position":8,"decision":"move","role":"lead","post":"p","incidents":[{"feed":"pos","id":"7"}],"category":"roads","districts":["a"],"norm":{"version":1,"accept":2,"firstAnswer":0,"final":3}}
        {"position":9,"decision":"merge","role":null,"post":null,"incidents":[{"feed":"pos","id":"7"},{"feed":"pos","id":"8"}]}
        {"position":10,"feed":"pos","channel":"feedback","content":12345678901234567890,"norm":{"version":1,"accept":2,"firstAnswer":0,"final":3},"via":["cccc"],"byWords":"roads/potholes","report":{"id":"7","revision":3,"at":"2026-11-21T10:15:00+00:00","district":["a","b"],"text":"яма"}}
        {"position":11,"feed":"traffic","reading":{"key":"jam","at":"2026-11-21T10:15:00+00:00","value":7,"district":"a"}}
        {"position":12,"feed":"pos","channel":"feedback","report":{"id":"8","lat":45.03,"lon":38.97,"links":["https://example.org"],"people":{"injured":1}}}

        """);

    protected override void Check(Random random)
    {
        var answer = Parser.Parse(XmlDamage.Of(Answer, random), out var failure);
        (answer is null).ShouldBe(failure is not null);
        foreach (var (after, decision) in answer?.Decisions ?? [])
        {
            after.ShouldBeInRange(0, answer!.Items.Count);
            (decision.Position > 0 && decision.Position <= answer.Head.To && (decision.Incidents.Count > 0 || decision.Prefix is not null)).ShouldBeTrue();
            decision.Incidents.ShouldAllBe(id => id.Length <= 200);
        }

        foreach (var item in answer?.Items ?? [])
        {
            (item is Rejection rejection ? rejection.Reason : (item as Report)?.Id ?? ((Reading)item).Key).ShouldNotBeNullOrWhiteSpace();
        }
    }
}
