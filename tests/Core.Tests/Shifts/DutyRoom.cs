using SituationRoom.Core.Board;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Shifts;

/// <summary>A room in which commands about shifts are decided and folded, as the desk does it.</summary>
internal sealed class DutyRoom
{
    public const string LeadPost = "shift-lead";
    public static readonly Actor Anna = new("anna", "Анна", "lead", null);
    public static readonly Actor Boris = new("boris", "Борис", "lead", null);
    public static readonly Actor Vera = new("vera", "Вера", "dispatcher", null);
    public static readonly Actor Gleb = new("gleb", "Глеб", "administrator", null);

    /// <summary>Shifts change at 08:00 and 20:00 UTC.</summary>
    public static readonly ShiftRoster Roster = new(
        TimeZoneInfo.Utc, [8 * 60, 20 * 60], [new Post(LeadPost, new BoardNames("Старший", "Lead"), true), new Post("desk", new BoardNames("Пульт", "Desk"), false)]);

    private long _position;

    public ShiftBook Book { get; } = new();

    public List<ShiftEvent> Events { get; } = [];

    public static DateTimeOffset At(int hour, int minute = 0) => new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddHours(hour).AddMinutes(minute);

    public ShiftRefusal? Take(Actor by, DateTimeOffset now, string post = LeadPost) => Do(PostPlanner.Take(Book, Roster, post, by, now));

    public ShiftRefusal? Release(Actor by, DateTimeOffset now, string post = LeadPost, Actor? person = null, string? reason = null) =>
        Do(PostPlanner.Release(Book, Roster, post, ((person ?? by).Id, reason), by, now));

    public ShiftRefusal? Note(Actor by, DateTimeOffset now, string text) => Do(PostPlanner.Note(Book, text, by, now));

    public ShiftRefusal? Begin(Actor by, DateTimeOffset now, params StandingAlert[] alerts) => HandoverPlanner.CanBegin(Book, Roster, by)
        ?? Do(HandoverPlanner.Begin(Book, Roster, SheetMaker.Make(Book, Roster, alerts, [], new SheetCounts(0, 0, 0, 0), now), by));

    public ShiftRefusal? Confirm(Actor by, DateTimeOffset now, string item, bool accepted = true) => Do(HandoverPlanner.Confirm(Book, OpenId, item, accepted, by, now));

    public ShiftRefusal? Sign(Actor by, DateTimeOffset now, HandoverSide? side = null, string? reason = null) =>
        Do(HandoverPlanner.Sign(Book, OpenId, side, reason, by, now));

    public ShiftRefusal? Abandon(Actor by, DateTimeOffset now) => Do(HandoverPlanner.Abandon(Book, OpenId, "ошибка", by, now));

    public static StandingAlert Alert(string id, int priority, SheetSection section = SheetSection.Acknowledged) => new(
        section, new SheetAlert { Id = id, Priority = priority, Title = new BoardNames("Пожар", "Fire"), RaisedAt = At(10) });

    /// <summary>A hand-over from Anna to Boris of these, each accepted unless it stands among those refused.</summary>
    public void HandOver(DateTimeOffset begun, DateTimeOffset closed, StandingAlert[] alerts, params string[] refused)
    {
        Begin(Anna, begun, alerts).ShouldBeNull();
        foreach (var alert in alerts)
        {
            Confirm(Boris, begun, alert.Alert.Id, !refused.Contains(alert.Alert.Id)).ShouldBeNull();
        }

        Sign(Anna, closed).ShouldBeNull();
        Sign(Boris, closed).ShouldBeNull();
        Book.Open.ShouldBeNull();
    }

    private string OpenId => Book.Open?.Id ?? (Book.Kept.Count > 0 ? Book.Kept[^1].Id : "h0");

    private ShiftRefusal? Do(ShiftDecision decision)
    {
        if (decision.Event is { } said)
        {
            Events.Add(said);
            Book.Apply(said, ++_position, $"{_position:x64}");
        }

        return decision.Refusal;
    }
}
