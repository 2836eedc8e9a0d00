using SituationRoom.Core.Board;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Wire;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>The live counts of one (district, category), by name.</summary>
/// <param name="District">Code, or <c>*</c> for the whole city.</param>
/// <param name="Category">Code, or <c>*</c> for all.</param>
/// <param name="Tallies">Tally to its number.</param>
/// <param name="OpenByChannel">Channel to open incidents; those with none are left out.</param>
/// <param name="OpenBySeverity">Severity to open incidents; those with none are left out.</param>
public sealed record CellView(
    string District,
    string Category,
    IReadOnlyDictionary<string, int> Tallies,
    IReadOnlyDictionary<string, int> OpenByChannel,
    IReadOnlyDictionary<string, int> OpenBySeverity)
{
    private static readonly string[] TallyWords = [.. Enum.GetNames<Tally>().Select(TypeScriptWriter.Camel)];
    private static readonly string[] ChannelWords = [.. Enum.GetValues<Channel>().Select(Vocabulary.Word)];
    private static readonly string[] SeverityWords = [.. Enum.GetValues<Severity>().Select(Vocabulary.Word)];

    public static CellView Of(CellCounts cell) => new(
        cell.District,
        cell.Category,
        Named(TallyWords, cell.Tallies, keepZero: true),
        Named(ChannelWords, cell.OpenByChannel, keepZero: false),
        Named(SeverityWords, cell.OpenBySeverity, keepZero: false));

    private static Dictionary<string, int> Named(string[] words, int[] counts, bool keepZero)
    {
        var named = new Dictionary<string, int>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var count = i < counts.Length ? counts[i] : 0;
            if (count != 0 || keepZero)
            {
                named.Add(words[i], count);
            }
        }

        return named;
    }
}
