using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Readiness;

/// <summary>Where the lead sets the readiness mode. Whoever calls has made sure that the person may.</summary>
public interface IReadinessDesk
{
    /// <summary>The setting in force; null: none was ever made, and the everyday mode holds.</summary>
    ValueTask<ReadinessSet?> ReadinessAsync(CancellationToken cancellationToken);

    /// <summary>Sets a mode.</summary>
    ValueTask<ReadinessResult> SetReadinessAsync(ReadinessWish wish, Actor by, CancellationToken cancellationToken);
}
