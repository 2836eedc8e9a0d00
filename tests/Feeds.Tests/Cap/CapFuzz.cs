using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

/// <summary>Alerts that were damaged at random, also by what their chains make of them.</summary>
public sealed class CapFuzz : DocumentFuzz
{
    private static readonly CapParser Parser = new(new CapDefinition { Geocodes = ["OKATO"] });

    protected override void Check(Random random)
    {
        var message = XmlDamage.Of(random.Pick(CapSampleTests.Folder.All), random);
        var document = Parser.Parse(message);
        document.IsComplete.ShouldBeFalse();
        Holds(document, message);
        var memory = new IncidentMemory();
        foreach (var report in document.Items.OfType<Report>())
        {
            Holds(new CapChains(memory).Take("feed", report, Some.Morning).Report);
        }
    }
}
