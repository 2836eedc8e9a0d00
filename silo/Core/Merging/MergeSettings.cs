namespace SituationRoom.Core.Merging;

/// <summary>From when on incidents are proposed as one problem.</summary>
public sealed record MergeSettings
{
    /// <summary>Metres between them at the most.</summary>
    public double Metres { get; init; } = 200;

    /// <summary>Time between them at the most.</summary>
    public TimeSpan Apart { get; init; } = TimeSpan.FromHours(48);

    /// <summary>Likeness from 0 to 1 from which a pair is proposed; see <see cref="PairLikeness"/>.</summary>
    public double Least { get; init; } = 0.55;

    /// <summary>Proposals at the most, the likeliest first.</summary>
    public int Most { get; init; } = 100;
}
