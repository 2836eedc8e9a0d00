using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>What is written beside a file that was moved, for people.</summary>
internal static class DropReport
{
    /// <summary>Of a file that was taken in.</summary>
    public static string Of(string file, string feed, DateTimeOffset now, ImportResult result)
    {
        var text = Head(file, feed, now);
        var account = result.Total;
        Row(text, "read", account.Read);
        Row(text, "accepted", account.Accepted);
        Row(text, "duplicate", account.Duplicates);
        Row(text, "rejected", account.Rejected);
        foreach (var (reason, count) in result.Reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {count}  {reason}\n");
        }

        return text.ToString();
    }

    /// <summary>Of a file that could not be read.</summary>
    public static string Of(string file, string feed, DateTimeOffset now, string reason) => Head(file, feed, now).Append(CultureInfo.InvariantCulture, $"failed: {reason}\n").ToString();

    private static StringBuilder Head(string file, string feed, DateTimeOffset now) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"file: {Path.GetFileName(file)}\nfeed: {feed}\nat: {now.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z\n");

    private static void Row(StringBuilder text, string what, long count) => text.Append(CultureInfo.InvariantCulture, $"{what}: {count}\n");
}
