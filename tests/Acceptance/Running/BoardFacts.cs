using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SituationRoom.Acceptance.Running;

/// <summary>
/// What of the board does not depend on the moment at which it is asked, as lines in a fixed order, so that two rooms
/// can be compared: every cell's status counts, by channel and by severity. Windows and deadlines move with the clock
/// and are left out.
/// </summary>
internal static class BoardFacts
{
    private static readonly string[] Tallies = ["open", "inProgress", "answered", "closed", "cancelled"];

    public static async Task<string> ReadAsync(Room room)
    {
        var cells = (await room.GetAsync("/api/v1/cells")).GetProperty("items").EnumerateArray().Select(Line);
        return string.Join('\n', cells.Where(line => line.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string Line(JsonElement cell)
    {
        var tallies = Tallies.Select(tally => cell.GetProperty("tallies").GetProperty(tally).GetInt32()).ToList();
        if (tallies.All(count => count == 0))
        {
            return "";
        }

        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{cell.GetProperty("district").GetString()} {cell.GetProperty("category").GetString()} {string.Join(',', tallies)}");
        foreach (var division in new[] { "openByChannel", "openBySeverity" })
        {
            foreach (var part in cell.GetProperty(division).EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal))
            {
                line.Append(CultureInfo.InvariantCulture, $" {part.Name}={part.Value.GetInt32()}");
            }
        }

        return line.ToString();
    }
}
