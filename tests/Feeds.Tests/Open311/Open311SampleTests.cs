using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Open311;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Open311;

/// <summary>
/// Lists of requests beside what is made of them. To approve a change, run with the environment variable <c>APPROVE_SAMPLES=1</c> and read the difference.
/// </summary>
public sealed class Open311SampleTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Samples");

    private static readonly Open311Parser Parser = new(new Open311Definition
    {
        Zone = "Europe/Moscow",
        Categories = new Dictionary<string, string> { ["006"] = "roads/potholes" },
    });

    public static TheoryData<string> Samples { get; } =
        [.. Directory.GetFiles(Folder).Where(path => path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>All good samples as bytes, for tests that damage them.</summary>
    internal static IReadOnlyList<byte[]> Material { get; } =
        [.. Directory.GetFiles(Folder, "good-*").Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_list_what_was_approved(string name)
    {
        var document = Parser.Parse(File.ReadAllBytes(Path.Combine(Folder, name)));
        var made = $"complete {document.IsComplete}\n{(document.Failure is { } failure ? $"failure {failure}\n" : "")}" + string.Concat(document.Items.Select(item => Line(item) + "\n"));
        var approved = Path.Combine(Folder, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_SAMPLES") == "1")
        {
            File.WriteAllText(approved, made);
        }

        made.ShouldBe(File.ReadAllText(approved));
        document.Items.Any(item => item is Rejection).ShouldBe(name.StartsWith("bad-", StringComparison.Ordinal));
    }

    private static string Line(FeedItem item)
    {
        if (item is Report report)
        {
            var output = new ArrayBufferWriter<byte>();
            CanonicalWriter.Write(report, output);
            return "report " + Encoding.UTF8.GetString(output.WrittenSpan);
        }

        var rejection = item.ShouldBeOfType<Rejection>();
        return $"rejection of {rejection.Message.Length} bytes{(rejection.Id is { } id ? $" about {id}" : "")}\n  because {rejection.Reason}";
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
