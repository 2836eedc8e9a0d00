using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>The modes as the configuration, the API and the wire write them.</summary>
public static class ReadinessWords
{
    /// <summary>All codes, the quietest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ReadinessMode>().Select(Of)];

    /// <summary><c>everyday</c>, <c>heightened</c> or <c>emergency</c>.</summary>
    public static string Of(ReadinessMode mode) => mode switch
    {
        ReadinessMode.Everyday => "everyday",
        ReadinessMode.Heightened => "heightened",
        ReadinessMode.Emergency => "emergency",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>The mode of a code; null where it is none.</summary>
    public static ReadinessMode? Read(string? code) => All.ToList().IndexOf(code ?? "") is >= 0 and var at ? (ReadinessMode)at : null;
}
