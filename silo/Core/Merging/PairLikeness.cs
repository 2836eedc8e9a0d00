namespace SituationRoom.Core.Merging;

/// <summary>Why two incidents may be the same problem, and how likely it is.</summary>
/// <param name="Metres">Between them.</param>
/// <param name="Minutes">Between them.</param>
/// <param name="SameCategory">Whether they are of one category; null where one of them has none; false: of one branch.</param>
/// <param name="Words">How alike their words are, 0 to 1; null where one of them has none.</param>
/// <param name="SharedWords">The stems that both have.</param>
/// <param name="SeveralChannels">Whether they came by different channels.</param>
public sealed record PairLikeness(
    double Metres, double Minutes, bool? SameCategory, double? Words, IReadOnlyList<string> SharedWords, bool SeveralChannels)
{
    /// <summary>
    /// At most 1: place 0.3, time 0.15, category 0.2, words 0.35. Words that were not given count a third, as nothing
    /// speaks against it; two texts that share no word speak against it. One channel that tells something twice is less
    /// likely to mean the same than two that tell it once each.
    /// </summary>
    public double Score(MergeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var place = 1 - (Metres / settings.Metres);
        var time = 1 - (Minutes / settings.Apart.TotalMinutes);
        var category = SameCategory switch { true => 1, false => 0.6, null => 0.3 };
        var score = (0.3 * place) + (0.15 * time) + (0.2 * category) + WordScore;
        return SeveralChannels ? score : score - 0.15;
    }

    private double WordScore => Words switch
    {
        null => 0.35 / 3,
        0 => -0.1,
        { } share => 0.35 * share,
    };

    /// <summary>Compares two candidates.</summary>
    public static PairLikeness Of(in MergeCandidate one, in MergeCandidate other, TextWords oneWords, TextWords otherWords)
    {
        ArgumentNullException.ThrowIfNull(oneWords);
        ArgumentNullException.ThrowIfNull(otherWords);
        return new PairLikeness(
            NearPairs.Metres(one, other),
            Math.Abs(one.OccurredAt - other.OccurredAt) / 60_000.0,
            one.Category < 0 || other.Category < 0 ? null : one.Category == other.Category,
            oneWords.LikenessTo(otherWords),
            oneWords.SharedWith(otherWords),
            one.Channel != other.Channel);
    }
}
