using System.Text;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents;

/// <summary>Which incidents the rejected items of a document are about: by the id that was read, else by looking for the ids that are missed in their bytes.</summary>
internal sealed class RefusedIncidents
{
    /// <summary>Ids times bytes that are compared at most; beyond, whom an item is about is not known.</summary>
    private const long MostCompared = 256L << 20;

    /// <summary>A shorter id stands in many messages by chance.</summary>
    private const int ShortestSought = 4;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public RefusedIncidents(IReadOnlyList<Rejection> rejections, IReadOnlyList<HeldIncident> missed)
    {
        var left = MostCompared;
        var ids = missed.Select(incident => (incident.Id, Utf8: Encoding.UTF8.GetBytes(incident.Id))).Where(id => id.Utf8.Length >= ShortestSought).ToList();
        foreach (var rejection in rejections)
        {
            if (rejection.Id is { } known)
            {
                _ids.Add(known);
                continue;
            }

            left -= (long)rejection.Message.Length * Math.Max(1, ids.Count);
            var named = left < 0 ? [] : ids.Where(id => Names(rejection.Message.Span, id.Utf8)).Select(id => id.Id).ToList();
            _ids.UnionWith(named);
            AnyUnknown |= named.Count == 0;
        }
    }

    /// <summary>Whether there is an item of which it is not known whom it is about.</summary>
    public bool AnyUnknown { get; }

    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>Whether the id stands in the bytes on its own, and not as a part of a longer word.</summary>
    private static bool Names(ReadOnlySpan<byte> message, ReadOnlySpan<byte> id)
    {
        for (var from = 0; message[from..].IndexOf(id) is var at && at >= 0; from += at + 1)
        {
            var (before, after) = (from + at - 1, from + at + id.Length);
            if ((before < 0 || !IsWord(message[before])) && (after >= message.Length || !IsWord(message[after])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter >= 0x80;
}
