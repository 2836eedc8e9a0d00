using System.Buffers;
using System.Text.Json;

namespace SituationRoom.Host.Demo;

/// <summary>
/// Readings of the traffic centre, a pure function of seed and time: a jam level (0 to 10) for the city (<c>jam</c>)
/// and for each okrug (<c>jam/okrug</c>), and the flow at some detectors (<c>flow/place</c>, vehicles an hour).
/// </summary>
public sealed class DemoReadings
{
    /// <summary>How often they are taken.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private static readonly (string Key, string District, double Latitude, double Longitude, double Peak)[] Detectors =
    [
        ("flow/severnaya", "tsentralny", 45.041, 38.983, 2_900),
        ("flow/krasnaya", "tsentralny", 45.029, 38.974, 1_400),
        ("flow/turgeneva", "zapadny", 45.049, 38.953, 2_100),
        ("flow/uralskaya", "karasunsky", 45.037, 39.072, 2_600),
        ("flow/moskovskaya", "prikubansky", 45.083, 39.003, 2_700),
        ("flow/rostovskoe", "prikubansky", 45.097, 38.975, 3_200),
    ];

    private readonly ulong _seed;
    private readonly DemoMap _map;
    private readonly TimeZoneInfo _zone;

    /// <summary>The readings of a city.</summary>
    public DemoReadings(ulong seed, DemoMap map, TimeZoneInfo zone)
    {
        _seed = seed;
        _map = map;
        _zone = zone;
    }

    /// <summary>The last moment at or before <paramref name="now"/> at which readings are taken.</summary>
    public static DateTimeOffset MomentAt(DateTimeOffset now) =>
        new(now.UtcTicks / Interval.Ticks * Interval.Ticks, TimeSpan.Zero);

    /// <summary>Writes the readings of a moment as one JSON array.</summary>
    public void WriteTo(IBufferWriter<byte> output, DateTimeOffset moment)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        var sum = 0.0;
        foreach (var district in _map.Districts)
        {
            var jam = JamOf(district.Code, moment);
            sum += jam;
            Write(json, "jam/" + district.Code, moment, jam, "score", district.Code);
            json.WriteEndObject();
        }

        Write(json, "jam", moment, Math.Round(sum / _map.Districts.Count, 1), "score", null);
        json.WriteEndObject();
        foreach (var detector in Detectors)
        {
            Write(json, detector.Key, moment, FlowOf(detector.Key, detector.Peak, moment), "veh/h", detector.District);
            json.WriteNumber("lat", detector.Latitude);
            json.WriteNumber("lon", detector.Longitude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Jam level of an okrug, 0 to 10 with one decimal.</summary>
    public double JamOf(string district, DateTimeOffset moment)
    {
        var busy = DemoRhythm.Traffic.At(TimeZoneInfo.ConvertTime(moment, _zone).DateTime);
        var bias = DemoRandom.For(_seed, "jam/" + district, 0).NextUnit() * 0.5;
        var level = ((2.6 + bias) * busy) + Wander("jam/" + district, moment, 0.7);
        return Math.Round(Math.Clamp(level, 0, 10), 1);
    }

    private double FlowOf(string key, double peak, DateTimeOffset moment)
    {
        var busy = DemoRhythm.Traffic.At(TimeZoneInfo.ConvertTime(moment, _zone).DateTime);
        return Math.Round(Math.Max(20, peak * ((busy / 2.4) + Wander(key, moment, 0.06))));
    }

    // A slow wander: normal steps of ten minutes, joined by straight lines, and a little noise on top.
    private double Wander(string key, DateTimeOffset moment, double spread)
    {
        const long Step = 10 * TimeSpan.TicksPerMinute;
        var slot = moment.UtcTicks / Step;
        var share = (moment.UtcTicks % Step) / (double)Step;
        var before = DemoRandom.For(_seed, key, slot).NextNormal();
        var after = DemoRandom.For(_seed, key, slot + 1).NextNormal();
        var noise = DemoRandom.For(_seed, key + "/noise", moment.UtcTicks / Interval.Ticks).NextNormal() * 0.15;
        return spread * ((before * (1 - share)) + (after * share) + noise);
    }

    private static void Write(Utf8JsonWriter json, string key, DateTimeOffset moment, double value, string unit, string? district)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("at", moment);
        json.WriteNumber("value", value);
        json.WriteString("unit", unit);
        if (district is not null)
        {
            json.WriteString("district", district);
        }
    }
}
