using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Tests.Fuzzing;

namespace SituationRoom.Feeds.Tests.Datex2;

/// <summary>Publications that were damaged at random.</summary>
public sealed class Datex2Fuzz : DocumentFuzz
{
    private static readonly Datex2Parser[] Parsers =
    [
        new(new Datex2Definition { Complete = true, Zone = "Europe/Moscow" }),
        new(new Datex2Definition { Complete = true, Incident = IncidentUnit.Record }),
    ];

    protected override void Check(Random random)
    {
        var message = XmlDamage.Of(random.Pick(Datex2SampleTests.Folder.Good), random);
        Holds(random.Pick(Parsers).Parse(message), message);
    }
}
