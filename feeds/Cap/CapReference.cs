using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Cap;

/// <summary>A message by its name: the triple of CAP 1.2 §3.2.1 <c>references</c>.</summary>
/// <param name="Sender">Without spaces and commas.</param>
/// <param name="Identifier">Without spaces.</param>
/// <param name="Sent">UTC; null where it can't be read, which real senders do.</param>
internal sealed record CapReference(string Sender, string Identifier, DateTimeOffset? Sent)
{
    /// <summary>Reads <c>sender,identifier,sent</c>; null where a part is missing.</summary>
    public static CapReference? Read(string triple)
    {
        // An identifier with a comma is against the standard and seen: sender and time hold none.
        int first = triple.IndexOf(',', StringComparison.Ordinal), last = triple.LastIndexOf(',');
        if (first <= 0 || last <= first + 1)
        {
            return null;
        }

        return new CapReference(triple[..first], triple[(first + 1)..last], CapTime.Read(triple[(last + 1)..], out var sent) == TimeFault.None ? sent : null);
    }

    public override string ToString() => Sent is { } sent
        ? $"{Sender},{Identifier},{CapTime.Write(sent)}"
        : $"{Sender},{Identifier},";
}
