using System.Reflection;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>A snapshot keeps every member of an alert: one that is added and not written fails here.</summary>
public sealed class BookSnapshotTests
{
    private int _number;

    [Fact]
    public void Every_member_of_an_alert_comes_back()
    {
        var alert = (AlertRecord)Filled(typeof(AlertRecord));
        foreach (var member in typeof(AlertRecord).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            member.GetValue(alert).ShouldNotBe(Blank(member.PropertyType), $"{member.Name} was not filled by the test");
        }

        Back(alert).ShouldBe(alert);
    }

    [Fact]
    public void An_alert_of_which_nothing_more_is_known_comes_back()
    {
        var alert = new AlertRecord
        {
            Id = "a1", Version = 1, State = AlertState.Unacknowledged, Rule = "fire", Kind = RuleKind.Severity, Names = new BoardNames("Пожар", "Fire"),
            Subject = new AlertSubject(null, null), Priority = 1, Holds = true, RaisedAt = 1,
        };

        Back(alert).ShouldBe(alert);
    }

    [Fact]
    public void What_is_remembered_beside_an_alert_comes_back()
    {
        var alert = (AlertRecord)Filled(typeof(AlertRecord)) with { State = AlertState.Acknowledged };
        var entry = new AlertEntry(alert, 7, [new IncidentName("dispatch-112", "7")], [3, 5], new UndoMemory(alert with { Version = 4 }, "ivanova", 17));
        var book = new AlertBook();
        book.Restore(new BookState(
            7, 2, 9, [entry], [], [new KeyMemory("ivanova", "k", AlertVerb.Acknowledged, alert.Id, 18, alert)], [new PointRaises(alert.Rule, alert.Subject, [5, 6])],
            [new Annunciation(5, 2, "fire|a|b|")], [new FloodRecord(1, 2, 3, 4), new FloodRecord(5, null, 6, 7)]));

        var back = BookBytes.Read(BookBytes.Of(book));

        (back.Version, back.Forgotten, back.Raised).ShouldBe((7, 2, 9));
        var read = back.Standing.ShouldHaveSingleItem();
        (read.Now, read.Changed, read.Undo).ShouldBe((entry.Now, entry.Changed, entry.Undo));
        read.Evidence.ShouldBe(entry.Evidence);
        read.Positions.ShouldBe(entry.Positions);
        back.Keys.ShouldBe(book.Keys);
        back.Raises.ShouldHaveSingleItem().At.ShouldBe([5, 6]);
        back.Annunciations.ShouldBe(book.Annunciations);
        back.Floods.ShouldBe(book.Floods);
    }

    private static AlertRecord Back(AlertRecord alert)
    {
        var book = new AlertBook();
        book.Restore(new BookState(1, 0, 1, [new AlertEntry(alert, 1, [], [1], null)], [], [], [], [], []));
        return BookBytes.Read(BookBytes.Of(book)).Standing.ShouldHaveSingleItem().Now;
    }

    private static object? Blank(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>A value of the type in which no member is what it would be if nobody had set it.</summary>
    private object Filled(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        _number++;
        if (bare == typeof(string))
        {
            return $"text {_number}";
        }

        if (bare == typeof(bool))
        {
            return true;
        }

        if (bare.IsEnum)
        {
            return Enum.GetValues(bare).GetValue(1)!;
        }

        if (bare == typeof(long) || bare == typeof(int) || bare == typeof(double))
        {
            return Convert.ChangeType(_number, bare, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (bare == typeof(AlertRecord))
        {
            var alert = Activator.CreateInstance<AlertRecord>();
            foreach (var member in bare.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                member.SetValue(alert, Filled(member.PropertyType));
            }

            return alert;
        }

        var constructor = bare.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Filled(parameter.ParameterType))]);
    }
}
