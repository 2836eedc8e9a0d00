using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Mending;

/// <summary>Where people enter incidents, follow up what they entered, and move what came to the wrong place. Of two at once the first wins. Whoever calls has made sure that the person may.</summary>
public interface IHandDesk
{
    /// <summary>Enters an incident from a call, durably, through the same intake as any report.</summary>
    /// <param name="report">What was said; its id and revision are given here.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="key">The idempotency key: the same one of the same person is the same incident.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<HandAnswer> EnterAsync(Report report, Actor by, string key, CancellationToken cancellationToken);

    /// <summary>Sets the status of an incident that was entered by hand.</summary>
    ValueTask<HandAnswer> FollowAsync(HandCommand command, IncidentStatus status, CancellationToken cancellationToken);

    /// <summary>Moves an incident; it stays there whatever its source reports.</summary>
    /// <param name="command">Who wants it, of which incident; its time is given here.</param>
    /// <param name="category">Code of the category that it is to have; null: as it is.</param>
    /// <param name="district">Code of the district that it is to have; null: as it is.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<HandAnswer> MoveAsync(HandCommand command, string? category, string? district, CancellationToken cancellationToken);

    /// <summary>Lets an incident count again where its reports say.</summary>
    ValueTask<HandAnswer> ReleaseAsync(HandCommand command, CancellationToken cancellationToken);

    /// <summary>What hands did to an incident; null where none is held.</summary>
    ValueTask<HandPicture?> HandAsync(IncidentName incident, CancellationToken cancellationToken);
}
