using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Samples;

/// <summary>
/// Samples good-* and bad-*, each beside what is made of it (<c>.approved.txt</c>). To approve a change, run with the environment variable
/// <c>APPROVE_SAMPLES=1</c> and read the difference. What is read of a bad one holds a rejection, of a good one none.
/// </summary>
internal sealed class SampleFolder
{
    private const string Approved = ".approved.txt";
    private readonly string _folder;

    private SampleFolder(string folder)
    {
        _folder = folder;
        Names = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(IsSample).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
        All = [.. Names.Select(Bytes)];
        Good = [.. Names.Where(name => !IsBad(name)).Select(Bytes)];
    }

    /// <summary>Every sample's path below the folder.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<byte[]> All { get; }

    public IReadOnlyList<byte[]> Good { get; }

    /// <summary>The folder <c>Samples</c> beside a test.</summary>
    public static SampleFolder Beside([CallerFilePath] string test = "") => new(Path.Combine(Path.GetDirectoryName(test)!, "Samples"));

    /// <summary>The folder in which a test lies.</summary>
    public static SampleFolder Around([CallerFilePath] string test = "") => new(Path.GetDirectoryName(test)!);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public void ShouldBeApproved(string name, ParsedDocument document) => ShouldBeApproved(
        name,
        $"complete {document.IsComplete}\n{(document.Failure is { } failure ? $"failure {failure}\n" : "")}",
        document.Items,
        string.Concat(document.Links.Select(link => string.Create(CultureInfo.InvariantCulture, $"link {link.Address} id {link.Id} updated {link.Updated:O}\n"))));

    public void ShouldBeApproved(string name, string before, IReadOnlyList<FeedItem> items, string after = "", Func<FeedItem, string>? line = null)
    {
        var made = before + string.Concat(items.Select(item => (line ?? Line)(item) + "\n")) + after;
        if (Environment.GetEnvironmentVariable("APPROVE_SAMPLES") == "1")
        {
            File.WriteAllText(PathOf(name) + Approved, made);
        }

        made.ShouldBe(File.ReadAllText(PathOf(name) + Approved));
        items.Any(item => item is Rejection).ShouldBe(IsBad(name));
    }

    /// <summary>An item as one line of canonical JSON, or with its reason.</summary>
    public static string Line(FeedItem item)
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
                return $"rejection of {rejection.Message.Length} bytes{(rejection.Id is { } id ? $" about {id}" : "")}\n  because {rejection.Reason}";
            default:
                throw new InvalidOperationException($"no such item: {item}");
        }
    }

    private static bool IsBad(string name) => Path.GetFileName(name).StartsWith("bad-", StringComparison.Ordinal);

    private static bool IsSample(string path) =>
        Path.GetFileName(path) is var name && (IsBad(name) || name.StartsWith("good-", StringComparison.Ordinal)) && !name.EndsWith(Approved, StringComparison.Ordinal);
}
