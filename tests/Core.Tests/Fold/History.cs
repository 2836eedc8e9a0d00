using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>Makes a fold hear of many incidents at moments of the past, as an import does.</summary>
internal static class History
{
    /// <summary>Midnight in Berlin of a Wednesday, Unix seconds.</summary>
    public static readonly long Wednesday = new DateTimeOffset(2026, 12, 15, 23, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static long _next;

    /// <summary>As many incidents as said, each at a second of its own from <paramref name="second"/> on.</summary>
    public static void Occur(RoomFold fold, long second, int count, string area = "n1", string category = "roads/snow")
    {
        for (var i = 0; i < count; i++)
        {
            var line = new ReportLine
            {
                Id = $"h{Interlocked.Increment(ref _next)}",
                At = (second + i) * 1000,
                ReceivedAt = fold.Counting.Now * 1000,
                Area = area,
                Category = category,
                Status = IncidentStatus.Open,
            };
            fold.Apply(line.ToFacts(), fold.Position + 1, fold.Counting.Now * 1000);
        }
    }

    /// <summary>Four weeks before the moment of the fold in which every hour had its count, by days back and hour of the day.</summary>
    public static void FourWeeks(RoomFold fold, Func<int, int, int> count)
    {
        var today = fold.Counting.DayStart;
        for (var back = 28; back >= 1; back--)
        {
            for (var hour = 0; hour < 24; hour++)
            {
                Occur(fold, today - (back * 86_400L) + (hour * 3_600L), count(back, hour));
            }
        }
    }
}
