using System.Globalization;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Core.Fold;

/// <summary>What people and the room did, and the alerts that came of it.</summary>
public sealed partial class RoomFold
{
    /// <summary>Where the trail stands.</summary>
    public TrailChain Trail { get; } = new();

    /// <summary>The alerts.</summary>
    public AlertBook Alerts { get; } = new();

    /// <summary>What is told outside, and what was.</summary>
    public NoticeBook Notices { get; } = new();

    /// <summary>Whose personal data were erased.</summary>
    public ErasureBook Erasures { get; } = new();

    /// <summary>The readiness mode in force.</summary>
    public ReadinessBook Readiness { get; } = new();

    /// <summary>What the lead asks of the walls.</summary>
    public SteeringBook Steering { get; } = new();

    /// <summary>Planned works and events.</summary>
    public WorkBook Works { get; } = new();

    /// <summary>Folds an event of the trail.</summary>
    /// <param name="said">What was done.</param>
    /// <param name="hash">SHA-256 of its entry.</param>
    /// <param name="position">Where it lies.</param>
    public void Apply(TrailEvent said, ReadOnlySpan<byte> hash, long position)
    {
        ArgumentNullException.ThrowIfNull(said);
        Position = position;
        Trail.Take(hash, position);
        switch (said)
        {
            case AlertChanged changed:
                Alerts.Apply(changed, position);
                Tell(changed, changed.Alert ?? "a" + position.ToString(CultureInfo.InvariantCulture));
                break;
            case AlertCommandRefused refused:
                Alerts.Apply(refused, position);
                break;
            case FloodBegan began:
                Alerts.Apply(began);
                break;
            case FloodEnded ended:
                Alerts.Apply(ended);
                break;
            case HandEvent byHand:
                ApplyByHand(byHand, position);
                break;
            case ImportVoided import:
                ApplyVoid(import, position);
                break;
            case FollowedDecided followed:
                ApplyFollowed(followed, position);
                break;
            case NoticeEvent told:
                Notices.Apply(told);
                break;
            case PersonErased erased:
                Erasures.Apply(erased);
                break;
            case PersonsExpired expired:
                Erasures.Apply(expired);
                break;
            case WorkChanged work:
                Works.Apply(work, position);
                break;
            case ReadinessSet set:
                Readiness.Apply(set);
                break;
            case WallsSteered steered:
                Steering.Apply(steered);
                break;
            default:
                // Of the rest the trail alone tells.
                break;
        }

        ApplyToShifts(said, hash, position);
    }

    private void Tell(AlertChanged changed, string alert)
    {
        if (changed.Tells is { } tells)
        {
            Notices.Tell(alert, changed.After.Version, tells, changed.At);
        }

        if (changed.After.State == AlertState.Normal)
        {
            Notices.End(alert);
        }
    }
}
