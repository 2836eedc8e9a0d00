using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SituationRoom.Gateway.Metrics;

/// <summary>What the room's own meters (names that begin with <c>SituationRoom.</c>) have counted since the start, for <c>/metrics</c>. Safe for any number of threads.</summary>
internal sealed class MeterFigures : IDisposable
{
    private const string Own = "SituationRoom.";
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Sum> _sums = new();

    public MeterFigures()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(Own, StringComparison.Ordinal) && instrument is Counter<long> or UpDownCounter<int>)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Adds every instrument as a family: <c>situationroom.mqtt.messages.received</c> becomes <c>situationroom_mqtt_messages_received_total</c>.</summary>
    public void Add(FigureList list)
    {
        foreach (var family in _sums.GroupBy(sum => sum.Key.Instrument).OrderBy(family => family.Key.Name, StringComparer.Ordinal))
        {
            var rises = family.Key is Counter<long>;
            var name = family.Key.Name.Replace('.', '_') + (rises ? "_total" : "");
            list.Family(name, rises ? FigureKind.Counter : FigureKind.Gauge, family.Key.Description ?? family.Key.Name);
            foreach (var (_, sum) in family.OrderBy(sum => sum.Key.Labels, StringComparer.Ordinal))
            {
                list.Sample(sum.Value, sum.Labels);
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new (string Name, string Value)[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            labels[i] = (tags[i].Key, tags[i].Value?.ToString() ?? "");
        }

        _sums.GetOrAdd((instrument, string.Join('\n', labels)), _ => new Sum(labels)).Add(value);
    }

    private sealed class Sum((string Name, string Value)[] labels)
    {
        private long _value;

        public (string Name, string Value)[] Labels => labels;

        public long Value => Interlocked.Read(ref _value);

        public void Add(long value) => Interlocked.Add(ref _value, value);
    }
}
