using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>
/// CAP 1.2 §3.3.2 DateTime. The standard wants seconds and a numeric offset; Z and a missing second are taken too, since senders
/// write them and they leave no doubt. A time without an offset is a doubt.
/// </summary>
internal static class CapTime
{
    private const int Longest = 64;

    /// <param name="text">The time as sent.</param>
    /// <param name="utc">The moment, with offset zero.</param>
    public static TimeFault Read(string text, out DateTimeOffset utc)
    {
        utc = default;
        Span<byte> bytes = stackalloc byte[Longest];
        return text.Length <= Longest && Encoding.UTF8.TryGetBytes(text, bytes, out var count)
            ? TimeText.Read(bytes[..count], out utc)
            : TimeFault.NotATime;
    }

    /// <summary>Why a text is not a moment, and the remedy; null where it is one.</summary>
    public static Fault? Reason(string place, TimeFault fault) => fault switch
    {
        TimeFault.None => null,
        TimeFault.NotATime => Fault.Of(FaultCode.CapTime, place),
        TimeFault.NoOffset => Fault.Of(FaultCode.CapNoOffset, place),
        TimeFault.OutOfRange => Fault.Of(FaultCode.CapOutOfRange, place),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    /// <summary>As CAP writes a moment of UTC: <c>2026-11-21T07:15:00-00:00</c>.</summary>
    public static string Write(DateTimeOffset utc) =>
        utc.UtcDateTime.ToString(utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "-00:00";
}
