using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Samples;

/// <summary>
/// Samples of messages and files beside what is made of them. To approve a change, run with the environment variable
/// <c>APPROVE_SAMPLES=1</c> and read the difference.
/// </summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    public static TheoryData<string> Samples { get; } =
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("good-", StringComparison.Ordinal) || name.StartsWith("bad-", StringComparison.Ordinal)).Where(name => !name.EndsWith(".approved.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name)
    {
        var items = Read(name);
        var made = string.Concat(items.Select(item => Line(item) + "\n"));
        var approved = Path.Combine(Folder, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_SAMPLES") == "1")
        {
            File.WriteAllText(approved, made);
        }

        made.ShouldBe(File.ReadAllText(approved));
        items.Any(item => item is Rejection).ShouldBe(name.StartsWith("bad-", StringComparison.Ordinal));
    }

    private static List<FeedItem> Read(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        if (name.EndsWith(".csv", StringComparison.Ordinal))
        {
            var feed = new FeedDefinition { Id = "sample", Mapping = MappingTests.Read(File.ReadAllText(Path.Combine(Folder, "appeals.mapping.json"))) };
            FeedValidator.Validate([feed with { Door = FeedDoor.File }]).ShouldBeEmpty();
            using var stream = new MemoryStream(bytes);
            return [.. new FileImportReader(feed).Read(stream, ImportFormat.Csv).Select(item => item.Item)];
        }

        return Parsing.Items(
            bytes,
            name.EndsWith(".ndjson", StringComparison.Ordinal) ? MessageForm.Ndjson : MessageForm.Json,
            name.Contains("readings", StringComparison.Ordinal) ? MessageKind.Readings : MessageKind.Reports);
    }

    private static string Line(FeedItem item)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (item)
        {
            case Report report:
                CanonicalWriter.Write(report, output);
                return "report " + Encoding.UTF8.GetString(output.WrittenSpan);
            case Reading reading:
                CanonicalWriter.Write(reading, output);
                return "reading " + Encoding.UTF8.GetString(output.WrittenSpan);
            case Rejection rejection:
                return $"rejection {rejection.Bytes().TrimEnd('\r', '\n')}\n  because {rejection.Reason}";
            default:
                throw new InvalidOperationException($"no such item: {item}");
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
