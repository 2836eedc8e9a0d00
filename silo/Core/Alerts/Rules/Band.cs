namespace SituationRoom.Core.Alerts.Rules;

/// <summary>A threshold and the band beside it in which a condition neither holds nor is clear.</summary>
/// <param name="Threshold">At or above it (at or below, where <paramref name="IsBelow"/>) the condition holds.</param>
/// <param name="Deadband">The share of the threshold at which the band ends, above 0 and at most 1.</param>
/// <param name="IsBelow">Whether little is what it holds at.</param>
public readonly record struct Band(double Threshold, double Deadband, bool IsBelow)
{
    /// <summary>So that 7 of 10 is no more clear than it should be by the way in which shares are rounded.</summary>
    private const double Rounding = 1e-9;

    private double Width => (1 - Deadband) * Math.Abs(Threshold);

    public static Band Of(AlertRule rule) => new(rule.Threshold, rule.Deadband, rule.IsBelow);

    public bool Holds(double value) => IsBelow ? value <= Threshold : value >= Threshold;

    public bool Clears(double value) =>
        !Holds(value) && (IsBelow ? value > Threshold + Width + Rounding : value < Threshold - Width - Rounding);

    /// <summary>The whole numbers that are not clear.</summary>
    public (int From, int UpTo) NotClear()
    {
        var border = IsBelow ? Math.Floor(Threshold + Width + Rounding) : Math.Ceiling(Threshold - Width - Rounding);
        var whole = (int)Math.Clamp(border, int.MinValue, int.MaxValue);
        return IsBelow ? (int.MinValue, whole) : (whole, int.MaxValue);
    }
}
