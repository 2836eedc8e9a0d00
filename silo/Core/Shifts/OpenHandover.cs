using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>A hand-over that both have not signed yet.</summary>
/// <param name="Id"><c>h</c> and the position of the entry that began it.</param>
/// <param name="BegunBy">Who began it; null: unknown.</param>
/// <param name="Outgoing">Who hands over.</param>
/// <param name="Post">The post that is handed over.</param>
/// <param name="Sheet">What is handed over.</param>
public sealed record OpenHandover(string Id, Actor? BegunBy, Actor Outgoing, string Post, HandoverSheet Sheet)
{
    /// <summary>Who takes over: whoever confirmed the first item or signed; null: nobody yet.</summary>
    public Actor? Incoming { get; init; }

    /// <summary>What was gone through, in the order of the items' first mention.</summary>
    public IReadOnlyList<SheetConfirmation> Confirmations { get; init; } = [];

    /// <summary>The signatures given.</summary>
    public IReadOnlyList<SheetSignature> Signatures { get; init; } = [];

    /// <summary>Items that must be confirmed and are not.</summary>
    public IEnumerable<SheetAlert> Unconfirmed() => Sheet.Alerts.SelectMany(section => section.Items)
        .Where(item => item.MustConfirm && !Confirmations.Any(confirmed => confirmed.Item == item.Id));

    /// <summary>A side's signature, or null.</summary>
    public SheetSignature? SignatureOf(HandoverSide side) => Signatures.FirstOrDefault(signature => signature.Side == side);
}
