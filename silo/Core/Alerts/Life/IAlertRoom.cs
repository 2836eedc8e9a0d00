using SituationRoom.Core.Merging;
using SituationRoom.Core.Works;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What the life of alerts asks of the room and of its rules at a moment.</summary>
public interface IAlertRoom
{
    /// <summary>What a rule says at present; null where there is none of this id any more.</summary>
    RuleTerms? Terms(string rule);

    /// <summary>Whether nothing comes from a feed any more, so that what it last said says nothing about now.</summary>
    bool IsDead(string feed);

    /// <summary>Keys of the incidents behind a condition, the newest first, at most 20: asked where an alert is raised.</summary>
    IReadOnlyList<int> EvidenceOf(Condition condition);

    /// <summary>The name of an incident that is held, or null.</summary>
    IncidentName? NameOf(int key);

    /// <summary>Planned works under way at a moment that suppress alerts.</summary>
    IReadOnlyList<WorkScope> Suppressing(long now);

    /// <summary>How many operators share the alerts: posts that are held now, one at the least.</summary>
    int Operators { get; }

    /// <summary>When the shift ends that is on duty, Unix ms; null where no shifts are known.</summary>
    long? ShiftEnd { get; }
}
