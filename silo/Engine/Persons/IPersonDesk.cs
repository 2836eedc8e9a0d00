using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Persons;

/// <summary>Where the personal data of incidents are shown and erased. Whoever calls has made sure that the person may.</summary>
public interface IPersonDesk
{
    /// <summary>Notes durably that somebody asks, and only then gives what is kept.</summary>
    /// <param name="incident">Whose person.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why; needed where <see cref="PersonResult.Step"/> says so.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<PersonResult> ReadAsync(IncidentName incident, Actor by, string? reason, CancellationToken cancellationToken);

    /// <summary>Notes durably that the personal data of an incident are erased, and destroys their key. Doing it again changes nothing.</summary>
    /// <param name="incident">Whose person; it need not be held any more.</param>
    /// <param name="by">Who erases.</param>
    /// <param name="reason">At whose request, and why.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<PersonResult> EraseAsync(IncidentName incident, Actor by, string reason, CancellationToken cancellationToken);
}
