using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>Where people see who is on duty, take posts, and hand a shift over. Whoever calls has made sure that the person may.</summary>
public interface IShiftDesk
{
    /// <summary>Who is on duty, and what stands against a quiet change.</summary>
    ValueTask<ShiftPicture> ShiftAsync(CancellationToken cancellationToken);

    /// <summary>Hand-overs, the newest first, that which is under way before them.</summary>
    /// <param name="before">Only those that were closed at a lower position; null: all.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<HandoverPage> HandoversAsync(long? before, int limit, CancellationToken cancellationToken);

    /// <summary>One hand-over with its sheet; null where there is none of this id.</summary>
    ValueTask<HandoverPicture?> HandoverAsync(string id, CancellationToken cancellationToken);

    /// <summary>Takes a post.</summary>
    ValueTask<ShiftResult> TakePostAsync(string post, Actor by, CancellationToken cancellationToken);

    /// <summary>Leaves a post, or has an administrator release another's; the reason is kept.</summary>
    ValueTask<ShiftResult> ReleasePostAsync(string post, string person, string? reason, Actor by, CancellationToken cancellationToken);

    /// <summary>Leaves a note for the next shift.</summary>
    ValueTask<ShiftResult> NoteAsync(string text, Actor by, CancellationToken cancellationToken);

    /// <summary>Makes the sheet and begins to hand over.</summary>
    ValueTask<ShiftResult> BeginAsync(Actor by, CancellationToken cancellationToken);

    /// <summary>Goes through an item of the sheet.</summary>
    ValueTask<ShiftResult> ConfirmAsync(string handover, string item, bool accepted, Actor by, CancellationToken cancellationToken);

    /// <summary>Signs; the second signature closes the hand-over.</summary>
    ValueTask<ShiftResult> SignAsync(string handover, HandoverSide? side, string? reason, Actor by, CancellationToken cancellationToken);

    /// <summary>Breaks a hand-over off.</summary>
    ValueTask<ShiftResult> AbandonAsync(string handover, string reason, Actor by, CancellationToken cancellationToken);
}
