using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Samples;

/// <summary>Samples of messages and files beside what is made of them.</summary>
public sealed class SampleTests
{
    private static readonly SampleFolder Folder = SampleFolder.Around();

    public static TheoryData<string> Samples { get; } = [.. Folder.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name) => Folder.ShouldBeApproved(name, "", Read(name), line: item =>
        item is Rejection rejection ? $"rejection {rejection.Bytes().TrimEnd('\r', '\n')}\n  because {rejection.Reason}" : SampleFolder.Line(item));

    private static List<FeedItem> Read(string name)
    {
        var bytes = Folder.Bytes(name);
        if (name.EndsWith(".csv", StringComparison.Ordinal))
        {
            var feed = new FeedDefinition { Id = "sample", Mapping = MappingTests.Read(File.ReadAllText(Folder.PathOf("appeals.mapping.json"))) };
            FeedValidator.Validate([feed with { Door = FeedDoor.File }]).ShouldBeEmpty();
            using var stream = new MemoryStream(bytes);
            return [.. new FileImportReader(feed).Read(stream, ImportFormat.Csv).Select(item => item.Item)];
        }

        return Parsing.Items(
            bytes,
            name.EndsWith(".ndjson", StringComparison.Ordinal) ? MessageForm.Ndjson : MessageForm.Json,
            name.Contains("readings", StringComparison.Ordinal) ? MessageKind.Readings : MessageKind.Reports);
    }
}
