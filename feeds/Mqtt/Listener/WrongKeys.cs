using System.Net;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>How many wrong keys came from an address lately, and how long the next answer is held back. Bounded; thread-safe.</summary>
internal sealed class WrongKeys(MqttListenerOptions options, TimeProvider timeProvider)
{
    private const int Addresses = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, (int Count, DateTimeOffset Last)> _byAddress = [];

    /// <summary>Takes note of a wrong key; says for how long its answer is to be held back.</summary>
    public TimeSpan Add(IPAddress address)
    {
        lock (_gate)
        {
            var now = timeProvider.GetUtcNow();
            var before = _byAddress.TryGetValue(address, out var known) && now - known.Last < Memory ? known.Count : 0;
            if (_byAddress.Count >= Addresses && !_byAddress.ContainsKey(address))
            {
                _byAddress.Clear(); // more addresses than any honest installation has; start over rather than grow
            }

            _byAddress[address] = (before + 1, now);
            var delay = options.WrongKeyDelay * before;
            return delay < options.LongestWrongKeyDelay ? delay : options.LongestWrongKeyDelay;
        }
    }

    public void Forget(IPAddress address)
    {
        lock (_gate)
        {
            _byAddress.Remove(address);
        }
    }
}
