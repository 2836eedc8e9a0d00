using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Shifts;

namespace SituationRoom.Engine;

/// <summary>Who is on duty: what may be asked and done.</summary>
public sealed partial class RoomEngine : IShiftDesk
{
    public ValueTask<ShiftPicture> ShiftAsync(CancellationToken cancellationToken) => AskAsync(() => Shifts().Picture(RoomNow()), cancellationToken);

    public ValueTask<HandoverPage> HandoversAsync(long? before, int limit, CancellationToken cancellationToken) =>
        AskAsync(() => Shifts().Page(before, limit), cancellationToken);

    public async ValueTask<HandoverPicture?> HandoverAsync(string id, CancellationToken cancellationToken)
    {
        var (open, kept) = await AskAsync(() => Shifts().Find(id), cancellationToken).ConfigureAwait(false);
        if (kept is null)
        {
            return open;
        }

        var row = (await _trail.ReadAsync([kept.Position], cancellationToken).ConfigureAwait(false))[0];
        return row.Said is HandoverClosed closed
            ? new HandoverPicture(ShiftReader.Summary(kept), closed.Sheet, closed.Confirmations, closed.Signatures, [])
            : throw new InvalidDataException($"the journal holds no finished sheet at position {kept.Position}");
    }

    public ValueTask<ShiftResult> TakePostAsync(string post, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => PostPlanner.Take(_fold.Shifts, _fold.Settings.Shifts, post, by, now), cancellationToken);

    public ValueTask<ShiftResult> ReleasePostAsync(string post, string person, string? reason, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => PostPlanner.Release(_fold.Shifts, _fold.Settings.Shifts, post, (person, reason), by, now), cancellationToken);

    public ValueTask<ShiftResult> NoteAsync(string text, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => PostPlanner.Note(_fold.Shifts, text, by, now), cancellationToken);

    public async ValueTask<ShiftResult> BeginAsync(Actor by, CancellationToken cancellationToken)
    {
        var (refusal, since) = await AskAsync(
            () => (HandoverPlanner.CanBegin(_fold.Shifts, _fold.Settings.Shifts, by), SheetMaker.DutySince(_fold.Shifts, _fold.Settings.Shifts, RoomNow())),
            cancellationToken).ConfigureAwait(false);
        if (refusal is not null)
        {
            return new ShiftResult(refusal, null);
        }

        var incidents = new ShiftIncidents(_fold, since);
        while (!await AskAsync(incidents.Step, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await DecideAsync(
            now => HandoverPlanner.CanBegin(_fold.Shifts, _fold.Settings.Shifts, by) is { } late
                ? new ShiftDecision(null, late)
                : HandoverPlanner.Begin(_fold.Shifts, _fold.Settings.Shifts, Shifts().Sheet(incidents.Counts, now), by),
            cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<ShiftResult> ConfirmAsync(string handover, string item, bool accepted, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => HandoverPlanner.Confirm(_fold.Shifts, handover, item, accepted, by, now), cancellationToken);

    public ValueTask<ShiftResult> SignAsync(string handover, HandoverSide? side, string? reason, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => HandoverPlanner.Sign(_fold.Shifts, handover, side, reason, by, now), cancellationToken);

    public ValueTask<ShiftResult> AbandonAsync(string handover, string reason, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => HandoverPlanner.Abandon(_fold.Shifts, handover, reason, by, now), cancellationToken);

    private async ValueTask<ShiftResult> DecideAsync(Func<DateTimeOffset, ShiftDecision> decide, CancellationToken cancellationToken)
    {
        ShiftDecision decision = default;
        var noted = await DecideAsync(() => (decision = AtPost(decide(RoomNow()))).Event is { } said ? Submission.Of(said) : null, cancellationToken).ConfigureAwait(false);
        return noted.Refusal is { } unavailable ? new ShiftResult(null, unavailable) : new ShiftResult(decision.Refusal, null);
    }

    /// <summary>The trail bears the post that the person holds at that moment.</summary>
    private ShiftDecision AtPost(ShiftDecision decision) => decision.Event is { By: { } by } said
        ? decision with { Event = said with { By = ShiftDuty.AtPost(_fold.Shifts, _fold.Settings.Shifts, by) } }
        : decision;

    private ShiftReader Shifts() => new(_fold);

    private DateTimeOffset RoomNow() => DateTimeOffset.FromUnixTimeMilliseconds(_writer.Now());
}
