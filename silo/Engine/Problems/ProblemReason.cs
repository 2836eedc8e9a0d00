namespace SituationRoom.Engine.Problems;

/// <summary>Why two incidents of a proposal may be one problem.</summary>
/// <param name="One">Key of the one.</param>
/// <param name="Other">Key of the other.</param>
/// <param name="Metres">Between them.</param>
/// <param name="Minutes">Between them.</param>
/// <param name="SameCategory">Whether they are of one category; false: of one branch; null where one of them has none.</param>
/// <param name="WordLikeness">How alike their words are, 0 to 1; null where one of them has none.</param>
/// <param name="SharedWords">Beginnings of the words that both have.</param>
/// <param name="SeveralChannels">Whether they came by different channels.</param>
public sealed record ProblemReason(
    int One, int Other, double Metres, double Minutes, bool? SameCategory, double? WordLikeness, IReadOnlyList<string> SharedWords, bool SeveralChannels);
