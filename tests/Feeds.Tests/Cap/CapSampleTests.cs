using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Tests.Samples;

namespace SituationRoom.Feeds.Tests.Cap;

/// <summary>Alerts beside what is made of them.</summary>
public sealed class CapSampleTests
{
    internal static readonly SampleFolder Folder = SampleFolder.Beside();

    private static readonly CapParser Parser = new(new CapDefinition
    {
        Categories = new Dictionary<string, string> { ["сильный ветер"] = "storm", ["Geo"] = "earth" },
        Geocodes = ["OKATO"],
        EndsAfterHours = 48,
    });

    public static TheoryData<string> Samples { get; } = [.. Folder.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name) => Folder.ShouldBeApproved(name, Parser.Parse(Folder.Bytes(name)));
}
