using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Chats;

/// <summary>
/// Events of the platforms beside what is made of them. To approve a change, run with the environment variable <c>APPROVE_SAMPLES=1</c> and
/// read the difference.
/// </summary>
public sealed class ChatSampleTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Samples");

    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Samples { get; } = [.. All];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static IChatParser Parser(string name) => ChatFeeds.Parser(Path.GetDirectoryName(name)!);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Makes_of_a_sample_what_was_approved(string name)
    {
        var told = Parser(name).Parse(Bytes(name));
        var made = Lines(told);
        var approved = Path.Combine(Folder, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_SAMPLES") == "1")
        {
            File.WriteAllText(approved, made);
        }

        made.ShouldBe(File.ReadAllText(approved));
        told.Items.Any(item => item is Rejection).ShouldBe(Path.GetFileName(name).StartsWith("bad-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Whom_a_message_is_from_stands_among_the_personal_data_alone(string name)
    {
        foreach (var report in Parser(name).Parse(Bytes(name)).Items.OfType<Report>())
        {
            var rest = Json(report with { Person = null });
            rest.ShouldNotContain("7001");
            rest.ShouldNotContain("7002");
            rest.ShouldNotContain("7003");
            rest.ShouldNotContain("9990001122");
            rest.ShouldNotContain("Тестов");
            rest.ShouldNotContain("pelageya");
        }
    }

    private static string Lines(ChatEvent told)
    {
        var lines = new StringBuilder();
        lines.Append(told.Ignored is { } why ? $"ignored: {why}\n" : told.OnlyWhereHeld ? "only where held\n" : "");
        foreach (var item in told.Items)
        {
            lines.Append(item is Rejection rejection ? $"rejection of {rejection.Message.Length} bytes because {rejection.Reason}" : Json((Report)item)).Append('\n');
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
