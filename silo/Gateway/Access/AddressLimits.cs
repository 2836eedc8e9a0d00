using System.Net;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>So many wrong attempts has one network at once, and then in each minute; right ones cost nothing. However many networks try, ten thousand are remembered.</summary>
internal sealed class AddressLimits(int perMinute, TimeProvider time)
{
    /// <summary>Networks that are remembered: beyond, those that have all their attempts again are forgotten, and else a tenth, those that tried longest ago.</summary>
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, (double Left, long At)> _tried = [];

    /// <summary>How many networks are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _tried.Count;
            }
        }
    }

    /// <summary>Whether an address may try now. Asking alone leaves nothing behind.</summary>
    public bool MayTry(HttpContext context)
    {
        lock (_gate)
        {
            return Left(ClientAddress.Network(ClientAddress.Of(context)), time.GetTimestamp()) >= 1;
        }
    }

    /// <summary>Counts an attempt; false where there were too many before it.</summary>
    public bool Take(HttpContext context) => Take(ClientAddress.Network(ClientAddress.Of(context)));

    /// <summary>The same of a network.</summary>
    internal bool Take(IPAddress network)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var left = Left(network, now);
            if (left < 1)
            {
                return false;
            }

            if (_tried.Count >= Most && !_tried.ContainsKey(network))
            {
                MakeRoom(now);
            }

            _tried[network] = (left - 1, now);
            return true;
        }
    }

    private double Left(IPAddress network, long now) => _tried.TryGetValue(network, out var known)
        ? Math.Min(perMinute, known.Left + (time.GetElapsedTime(known.At, now).TotalMinutes * perMinute))
        : perMinute;

    private void MakeRoom(long now)
    {
        foreach (var network in _tried.Keys.Where(network => Left(network, now) >= perMinute).ToList())
        {
            _tried.Remove(network);
        }

        // Many at once: this looks at all of them.
        var tooMany = _tried.Count < Most ? 0 : Most / 10;
        foreach (var network in _tried.OrderBy(known => known.Value.At).Take(tooMany).Select(known => known.Key).ToList())
        {
            _tried.Remove(network);
        }
    }
}
