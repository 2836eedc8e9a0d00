using System.Text;
using SituationRoom.Feeds.Cap;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

/// <summary>Alerts in few words.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);
    private static readonly CapParser Parser = new();

    /// <summary>A message as XML, issued so many minutes after <see cref="Morning"/>.</summary>
    /// <param name="references">Names of messages, each with the minute at which it was issued: <c>a@0 b@10</c>.</param>
    public static string Xml(string type, string identifier, int minute, string references = "", int? expires = null, string status = "Actual", string sender = "s.example.org", bool info = true)
    {
        var named = references.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('@'))
            .Select(one => $"s.example.org,{one[0]},{At(int.Parse(one[1], System.Globalization.CultureInfo.InvariantCulture))}");
        return $"""
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>{identifier}</identifier><sender>{sender}</sender><sent>{At(minute)}</sent>
              <status>{status}</status><msgType>{type}</msgType><scope>Public</scope><references>{string.Join(' ', named)}</references>
              {(info ? $"<info><category>Met</category><event>Wind {identifier}</event><urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>{(expires is { } end ? $"<expires>{At(end)}</expires>" : "")}</info>" : "")}
            </alert>
            """;
    }

    public static IReadOnlyList<Report> Reports(string xml) => [.. Parser.Parse(Encoding.UTF8.GetBytes(xml)).Items.Cast<Report>()];

    private static string At(int minute) => CapTime.Write(Morning.AddMinutes(minute));
}
