using SituationRoom.Feeds.Open311;
using SituationRoom.Feeds.Tests.Samples;

namespace SituationRoom.Feeds.Tests.Open311;

/// <summary>Lists of requests beside what is made of them.</summary>
public sealed class Open311SampleTests
{
    internal static readonly SampleFolder Folder = SampleFolder.Beside();

    private static readonly Open311Parser Parser = new(new Open311Definition
    {
        Zone = "Europe/Moscow",
        Categories = new Dictionary<string, string> { ["006"] = "roads/potholes" },
    });

    public static TheoryData<string> Samples { get; } = [.. Folder.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_list_what_was_approved(string name) => Folder.ShouldBeApproved(name, Parser.Parse(Folder.Bytes(name)));
}
