namespace SituationRoom.Gateway.Metrics;

/// <summary>How a figure moves.</summary>
public enum FigureKind
{
    /// <summary>It rises and falls.</summary>
    Gauge,

    /// <summary>It only rises, since a start or since the journal's beginning.</summary>
    Counter,
}

/// <summary>One figure of the room, by its labels.</summary>
/// <param name="Name">As Prometheus names it: lower-case words joined by underscores, with the unit; a counter's ends in <c>_total</c>.</param>
/// <param name="Kind">How it moves.</param>
/// <param name="Help">What it is, in one sentence.</param>
/// <param name="Samples">Its values; none where nothing is known now.</param>
public sealed record FigureFamily(string Name, FigureKind Kind, string Help, IReadOnlyList<FigureSample> Samples);

/// <summary>One value.</summary>
/// <param name="Value">In the unit that the name says.</param>
/// <param name="Labels">What it is of; nothing personal.</param>
public readonly record struct FigureSample(double Value, IReadOnlyList<KeyValuePair<string, string>> Labels);
