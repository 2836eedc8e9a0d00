using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Tests.Samples;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Chats;

/// <summary>Events of the platforms beside what is made of them.</summary>
public sealed class ChatSampleTests
{
    internal static readonly SampleFolder Folder = SampleFolder.Beside();

    public static TheoryData<string> Samples { get; } = [.. Folder.Names];

    public static IChatParser Parser(string name) => ChatFeeds.Parser(Path.GetDirectoryName(name)!);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name)
    {
        var told = Parser(name).Parse(Folder.Bytes(name));
        Folder.ShouldBeApproved(name, told.Ignored is { } why ? $"ignored: {why}\n" : told.OnlyWhereHeld ? "only where held\n" : "", told.Items);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whom_a_message_is_from_stands_among_the_personal_data_alone(string name)
    {
        foreach (var report in Parser(name).Parse(Folder.Bytes(name)).Items.OfType<Report>())
        {
            var rest = SampleFolder.Line(report with { Person = null });
            rest.ShouldNotContain("7001");
            rest.ShouldNotContain("7002");
            rest.ShouldNotContain("7003");
            rest.ShouldNotContain("9990001122");
            rest.ShouldNotContain("Тестов");
            rest.ShouldNotContain("pelageya");
        }
    }
}
