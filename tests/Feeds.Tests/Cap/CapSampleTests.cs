using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

/// <summary>
/// Alerts beside what is made of them. To approve a change, run with the environment variable <c>APPROVE_SAMPLES=1</c> and
/// read the difference.
/// </summary>
public sealed class CapSampleTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Samples");

    private static readonly CapParser Parser = new(new CapDefinition
    {
        Categories = new Dictionary<string, string> { ["сильный ветер"] = "storm", ["Geo"] = "earth" },
        Geocodes = ["OKATO"],
        EndsAfterHours = 48,
    });

    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Folder, "*.xml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Samples { get; } = [.. All];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name)
    {
        var document = Parser.Parse(Bytes(name));
        var made = Lines(document);
        var approved = Path.Combine(Folder, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_SAMPLES") == "1")
        {
            File.WriteAllText(approved, made);
        }

        made.ShouldBe(File.ReadAllText(approved));
        document.Items.Any(item => item is Rejection).ShouldBe(name.StartsWith("bad-", StringComparison.Ordinal));
    }

    private static string Lines(ParsedDocument document)
    {
        var lines = new StringBuilder();
        if (document.Failure is { } failure)
        {
            lines.Append("failed because ").Append(failure).Append('\n');
        }

        foreach (var item in document.Items)
        {
            lines.Append(item is Rejection rejection ? $"rejection of {rejection.Message.Length} bytes because {rejection.Reason}" : Json((Report)item)).Append('\n');
        }

        foreach (var link in document.Links)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"link {link.Address} id {link.Id} updated {link.Updated:O}\n");
        }

        return lines.ToString();
    }

    private static string Json(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
