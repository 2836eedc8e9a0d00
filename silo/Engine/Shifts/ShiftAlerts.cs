using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>The alerts as shifts see them, on the engine's thread.</summary>
internal static class ShiftAlerts
{
    /// <summary>All that stand, are shelved, suppressed or out of service, for the sheet.</summary>
    public static IEnumerable<StandingAlert> Standing(RoomFold fold) => fold.Alerts.Standing.Select(entry => new StandingAlert(Section(entry.Now), Told(fold, entry.Now)));

    /// <summary>Those whose acknowledgement could come back.</summary>
    public static IEnumerable<AcknowledgedAlert> Acknowledged(RoomFold fold, DateTimeOffset now) => fold.Alerts.Standing
        .Where(entry => GivenBack.IsPossible(entry.Now))
        .Select(entry => new AcknowledgedAlert(entry.Now.Id, When(entry.Now.SeenAt)!.Value, entry.Now.Owner is not null, entry.Now.Owner is not null && When(entry.Now.AssignedUntil) > now));

    /// <summary>Acknowledgements that come back, as events.</summary>
    public static IReadOnlyList<TrailEvent> ComingBack(RoomFold fold, long now)
    {
        var roster = fold.Settings.Shifts;
        if (!roster.HasShifts)
        {
            return [];
        }

        var moment = DateTimeOffset.FromUnixTimeMilliseconds(now);
        return [.. Acknowledgements.ComingBack(fold.Shifts, roster, Acknowledged(fold, moment), moment).Select(id => GivenBack.Of(fold.Alerts, id, now)).OfType<TrailEvent>()];
    }

    /// <summary>A forgotten one as the console lists it.</summary>
    public static ForgottenAlert Forgotten(RoomFold fold, AcknowledgedAlert forgotten)
    {
        var alert = fold.Alerts.Find(forgotten.Id)!.Now;
        return new ForgottenAlert(alert.Id, alert.Priority, AlertTitle.Of(fold, alert), forgotten.At, alert.SeenBy?.Name);
    }

    private static SheetSection Section(AlertRecord alert) => alert.State switch
    {
        AlertState.Shelved => SheetSection.Shelved,
        AlertState.SuppressedByDesign => SheetSection.Suppressed,
        AlertState.OutOfService => SheetSection.OutOfService,
        AlertState.Unacknowledged or AlertState.ReturnedUnacknowledged => SheetSection.Unacknowledged,
        AlertState.Acknowledged or AlertState.Latched => alert.Owner is null ? SheetSection.Acknowledged : SheetSection.Assigned,
        _ => throw new InvalidOperationException($"the alert {alert.Id} does not stand: {alert.State}"),
    };

    private static SheetAlert Told(RoomFold fold, AlertRecord alert) => new()
    {
        Id = alert.Id,
        Priority = alert.Priority,
        Title = AlertTitle.Of(fold, alert),
        District = alert.Subject.District,
        Category = alert.Subject.Category,
        RaisedAt = DateTimeOffset.FromUnixTimeMilliseconds(alert.RaisedAt),
        AcknowledgedAt = When(alert.SeenAt),
        AcknowledgedBy = alert.SeenBy?.Name,
        Owner = alert.Owner,
        AssignedUntil = When(alert.AssignedUntil),
        ShelvedUntil = When(alert.ShelvedUntil),
        Why = alert.State == AlertState.Shelved ? alert.ShelvedReason : alert.State == AlertState.SuppressedByDesign ? alert.SuppressedBy : null,
    };

    private static DateTimeOffset? When(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
