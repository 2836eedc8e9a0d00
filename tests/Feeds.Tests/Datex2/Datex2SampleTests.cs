using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Tests.Samples;

namespace SituationRoom.Feeds.Tests.Datex2;

/// <summary>Publications beside what is made of them.</summary>
public sealed class Datex2SampleTests
{
    internal static readonly SampleFolder Folder = SampleFolder.Beside();

    private static readonly Datex2Parser Parser = new(new Datex2Definition
    {
        Complete = true,
        Zone = "Europe/Moscow",
        Categories = new Dictionary<string, string>
        {
            ["Accident"] = "roads/accidents",
            ["MaintenanceWorks"] = "roads/works",
            ["RoadOrCarriagewayOrLaneManagement"] = "roads",
            ["RoadOrCarriagewayOrLaneManagement.roadClosed"] = "roads/closures",
        },
    });

    public static TheoryData<string> Samples { get; } = [.. Folder.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_publication_what_was_approved(string name) => Folder.ShouldBeApproved(name, Parser.Parse(Folder.Bytes(name)));
}
