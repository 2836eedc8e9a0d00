using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Shifts;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand: says what the test wants, and remembers what was asked of it.</summary>
internal sealed class FakeShiftDesk : IShiftDesk
{
    public static readonly DateTimeOffset At = new(2026, 11, 22, 17, 0, 0, TimeSpan.Zero);

    public ShiftResult Result { get; set; } = new(null, null);

    public List<string> Asked { get; } = [];

    public ValueTask<ShiftPicture> ShiftAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new ShiftPicture
    {
        Current = new ShiftTimes(At.AddHours(-12), At),
        Posts = [new PostPicture("shift-lead", new BoardNames("Старший", "Lead"), true, [new HolderPicture("ivanova", "Иванова", At.AddHours(-11), At.AddHours(-12))])],
        Notes = [new SheetNote(At, null, "кран на Красной")],
        Forgotten = [],
        Handover = "h7",
    });

    public ValueTask<HandoverPage> HandoversAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        Asked.Add($"list {before} {limit}");
        return ValueTask.FromResult(new HandoverPage([Summary()], 5));
    }

    public ValueTask<HandoverPicture?> HandoverAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(id != "h7" ? null : new HandoverPicture(
        Summary(),
        new HandoverSheet
        {
            MadeAt = At, DutySince = At.AddHours(-12), NextStart = At, NextEnd = At.AddHours(12), Posts = [], Feeds = [], Notes = [], Counts = new SheetCounts(1, 2, 3, 4),
            Alerts = [new SheetAlerts(SheetSection.OutOfService, 0, [])],
        },
        [new SheetConfirmation("a1", true, At)],
        [],
        ["a2"]));

    public ValueTask<ShiftResult> TakePostAsync(string post, Actor by, CancellationToken cancellationToken) => Ask($"take {post} {by.Id}");

    public ValueTask<ShiftResult> ReleasePostAsync(string post, string person, string? reason, Actor by, CancellationToken cancellationToken) => Ask($"release {post} {person} {reason} {by.Id}");

    public ValueTask<ShiftResult> NoteAsync(string text, Actor by, CancellationToken cancellationToken) => Ask($"note {text} {by.Id}");

    public ValueTask<ShiftResult> BeginAsync(Actor by, CancellationToken cancellationToken) => Ask($"begin {by.Id}");

    public ValueTask<ShiftResult> ConfirmAsync(string handover, string item, bool accepted, Actor by, CancellationToken cancellationToken) =>
        Ask($"confirm {handover} {item} {accepted} {by.Id}");

    public ValueTask<ShiftResult> SignAsync(string handover, HandoverSide? side, string? reason, Actor by, CancellationToken cancellationToken) =>
        Ask($"sign {handover} {side} {reason} {by.Id}");

    public ValueTask<ShiftResult> AbandonAsync(string handover, string reason, Actor by, CancellationToken cancellationToken) => Ask($"abandon {handover} {reason} {by.Id}");

    private static HandoverSummary Summary() => new()
    {
        Id = "h7", State = HandoverState.Open, BegunAt = At, Next = new ShiftTimes(At, At.AddHours(12)), Outgoing = new Actor("ivanova", "Иванова", "lead", null),
    };

    private ValueTask<ShiftResult> Ask(string what)
    {
        Asked.Add(what);
        return ValueTask.FromResult(Result);
    }
}
