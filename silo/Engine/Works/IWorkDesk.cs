using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Works;

/// <summary>The calendar of planned works and events. Whoever calls has made sure that the person may.</summary>
public interface IWorkDesk
{
    /// <summary>All that are kept, and the room's moment.</summary>
    ValueTask<(IReadOnlyList<PlannedWork> Works, long Now)> WorksAsync(CancellationToken cancellationToken);

    /// <summary>Plans works, or changes those of the same id.</summary>
    /// <param name="wanted">As they are to stand; its version is the one that was seen.</param>
    /// <param name="departmentIsKnown">Whether the department is configured, or there is none.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<WorkResult> PutWorkAsync(PlannedWork wanted, bool departmentIsKnown, Actor by, CancellationToken cancellationToken);

    /// <summary>Cancels works.</summary>
    ValueTask<WorkResult> CancelWorkAsync(string id, int version, string? reason, Actor by, CancellationToken cancellationToken);
}
