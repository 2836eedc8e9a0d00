using SituationRoom.Core.Deadlines;

namespace SituationRoom.Core.Shifts;

/// <summary>The posts of the room, and when shifts change, in the city's local time. Immutable, and safe for any number of threads.</summary>
public sealed class ShiftRoster
{
    // A change of clocks moves a start by hours, one of a zone by a day.
    private const int DaysAround = 2;
    private static readonly TimeSpan MostEarly = TimeSpan.FromHours(2);
    private readonly TimeZoneInfo _zone;
    private readonly int[] _starts;

    /// <param name="zone">The city's time zone.</param>
    /// <param name="starts">When shifts change, minutes since midnight; none: there are no shifts.</param>
    /// <param name="posts">The posts; where there are shifts, one of them leads.</param>
    public ShiftRoster(TimeZoneInfo zone, IEnumerable<int> starts, IReadOnlyList<Post> posts)
    {
        _zone = zone;
        _starts = [.. starts.Order().Distinct()];
        Posts = posts;
    }

    /// <summary>No shifts and no posts.</summary>
    public static ShiftRoster None { get; } = new(TimeZoneInfo.Utc, [], []);

    /// <summary>The posts, in the order of the configuration.</summary>
    public IReadOnlyList<Post> Posts { get; }

    /// <summary>How long after a shift's end an acknowledgement that nobody accepted comes back.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After how long an acknowledged alert without an owner is called forgotten.</summary>
    public TimeSpan Forgotten { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether there are shifts at all.</summary>
    public bool HasShifts => _starts.Length > 0;

    /// <summary>The post that leads, or null.</summary>
    public Post? Lead => Posts.FirstOrDefault(post => post.Leads);

    /// <summary>The shift to which a moment belongs; null where there are no shifts.</summary>
    public ShiftSpan? At(DateTimeOffset moment)
    {
        if (!HasShifts)
        {
            return null;
        }

        var second = (long)Math.Floor((moment - DateTimeOffset.UnixEpoch).TotalSeconds);
        var date = DateOnly.FromDateTime(CityTime.ToLocal(_zone, second));
        var (start, end) = (long.MinValue, long.MaxValue);
        for (var day = -DaysAround; day <= DaysAround; day++)
        {
            foreach (var minute in _starts)
            {
                var at = CityTime.ToUtc(_zone, date.AddDays(day).ToDateTime(TimeOnly.MinValue).AddMinutes(minute));
                (start, end) = at <= second ? (Math.Max(start, at), end) : (start, Math.Min(end, at));
            }
        }

        return new ShiftSpan(DateTimeOffset.FromUnixTimeSeconds(start), DateTimeOffset.FromUnixTimeSeconds(end));
    }

    /// <summary>The shift to which a moment belongs and those after it.</summary>
    public IReadOnlyList<ShiftSpan> From(DateTimeOffset moment, int count)
    {
        var spans = new List<ShiftSpan>(count);
        for (var next = At(moment); next is { } span && spans.Count < count; next = At(span.End))
        {
            spans.Add(span);
        }

        return spans;
    }

    /// <summary>From when on the next shift may take its posts: two hours before its start, or half a short shift.</summary>
    public static DateTimeOffset OpensAt(ShiftSpan current)
    {
        var half = (current.End - current.Start) / 2;
        return current.End - (half < MostEarly ? half : MostEarly);
    }
}
