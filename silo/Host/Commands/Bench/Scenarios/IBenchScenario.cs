using SituationRoom.Host.Commands.Bench.Figures;

namespace SituationRoom.Host.Commands.Bench.Scenarios;

/// <summary>Something that is measured by itself, on a server of its own.</summary>
internal interface IBenchScenario
{
    /// <summary>As in <c>--only</c>: lower-case words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>What it measures, in one phrase.</summary>
    string What { get; }

    /// <summary>Yields its figures as they are measured, so that a later failure does not lose the earlier ones.</summary>
    IAsyncEnumerable<BenchFigure> MeasureAsync(BenchSettings settings, CancellationToken cancellationToken);
}
