using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>
/// Who is on duty and what was handed over: the fold of the shift events. One writer; any order of events leaves it whole, and what does not fit
/// what stands (a signature under a hand-over that is no longer open) changes nothing.
/// </summary>
public sealed class ShiftBook
{
    private readonly List<PostHolding> _holdings = [];
    private readonly List<SheetNote> _notes = [];
    private readonly List<KeptHandover> _kept = [];
    private Dictionary<string, Acceptance> _acceptances = new(StringComparer.Ordinal);

    /// <summary>Who holds which post, in the order of taking. During a change two may hold one.</summary>
    public IReadOnlyList<PostHolding> Holdings => _holdings;

    /// <summary>Notes since the last hand-over, oldest first.</summary>
    public IReadOnlyList<SheetNote> Notes => _notes;

    /// <summary>The hand-over that is under way, or null.</summary>
    public OpenHandover? Open { get; private set; }

    /// <summary>Hand-overs that were closed, oldest first.</summary>
    public IReadOnlyList<KeptHandover> Kept => _kept;

    /// <summary>What the last hand-over said of alerts, by their id.</summary>
    public IReadOnlyDictionary<string, Acceptance> Acceptances => _acceptances;

    /// <summary>Folds an event.</summary>
    /// <param name="said">What was done.</param>
    /// <param name="position">Where its entry lies.</param>
    /// <param name="hash">The trail's hash there, hexadecimal.</param>
    public void Apply(ShiftEvent said, long position, string hash)
    {
        ArgumentNullException.ThrowIfNull(said);
        switch (said)
        {
            case PostTaken { By: { } by } taken:
                _holdings.RemoveAll(holding => holding.Post == taken.Post && (holding.Who.Id == by.Id || holding.Shift == taken.Shift));
                _holdings.Add(new PostHolding(taken.Post, by, Moment(said), taken.Shift));
                break;
            case PostReleased released:
                _holdings.RemoveAll(holding => holding.Post == released.Post && holding.Who.Id == released.Person);
                break;
            case ShiftNoted noted:
                _notes.Add(new SheetNote(Moment(said), said.By, noted.Text));
                break;
            case HandoverBegun begun when Open is null:
                Open = new OpenHandover($"h{position}", said.By, begun.Outgoing, begun.Post, begun.Sheet);
                break;
            case HandoverItemConfirmed confirmed when Open is { } open && open.Id == confirmed.Handover:
                Open = Confirm(open, confirmed);
                break;
            case HandoverSigned signed when Open is { } open && open.Id == signed.Handover && said.By is { } by:
                Open = Sign(open, signed.Side, new SheetSignature(signed.Side, by, Moment(said), said.Reason));
                break;
            case HandoverClosed closed when Open is { } open && open.Id == closed.Handover:
                Close(open, closed, position, hash);
                break;
            case HandoverAbandoned abandoned when Open?.Id == abandoned.Handover:
                Open = null;
                break;
        }
    }

    internal ShiftBookState State() => new(_holdings, _notes, _kept, Open, _acceptances);

    internal void Restore(ShiftBookState state)
    {
        _holdings.AddRange(state.Holdings);
        _notes.AddRange(state.Notes);
        _kept.AddRange(state.Kept);
        Open = state.Open;
        _acceptances = new Dictionary<string, Acceptance>(state.Acceptances, StringComparer.Ordinal);
    }

    private static DateTimeOffset Moment(TrailEvent said) => DateTimeOffset.FromUnixTimeMilliseconds(said.At);

    private static OpenHandover Confirm(OpenHandover open, HandoverItemConfirmed said)
    {
        var confirmation = new SheetConfirmation(said.Item, said.Accepted, Moment(said));
        var before = open.Confirmations.FirstOrDefault(one => one.Item == said.Item);
        return open with
        {
            Incoming = open.Incoming ?? said.By,
            Confirmations = before is null
                ? [.. open.Confirmations, confirmation]
                : [.. open.Confirmations.Select(one => one == before ? confirmation : one)],
        };
    }

    private static OpenHandover Sign(OpenHandover open, HandoverSide side, SheetSignature signature) => open.SignatureOf(side) is not null
        ? open
        : open with { Incoming = side == HandoverSide.Incoming ? open.Incoming ?? signature.By : open.Incoming, Signatures = [.. open.Signatures, signature] };

    private void Close(OpenHandover open, HandoverClosed said, long position, string hash)
    {
        var (sheet, at) = (said.Sheet, Moment(said));
        _kept.Add(new KeptHandover(
            open.Id, position, hash, sheet.MadeAt, at, sheet.NextStart, sheet.NextEnd, open.Outgoing, said.Incoming,
            said.Confirmations.Count, said.Confirmations.Count(one => !one.Accepted)));
        Open = null;

        // Whoever was there for an earlier shift goes; so does the outgoing lead where the lead changes within one shift.
        _holdings.RemoveAll(holding => holding.Shift < sheet.NextStart || holding.Post == open.Post);
        _holdings.Add(new PostHolding(open.Post, said.Incoming, at, sheet.NextStart));
        _notes.RemoveAll(note => note.At <= sheet.MadeAt);
        Accept(said, at);
    }

    /// <summary>What stands on the sheet is taken over with the signature, but for what was refused item by item.</summary>
    private void Accept(HandoverClosed said, DateTimeOffset at)
    {
        var refused = said.Confirmations.Where(one => !one.Accepted).Select(one => one.Item).ToHashSet(StringComparer.Ordinal);
        _acceptances = said.Sheet.Alerts
            .SelectMany(section => section.Items)
            .DistinctBy(item => item.Id)
            .ToDictionary(item => item.Id, item => new Acceptance(!refused.Contains(item.Id), at, said.Sheet.NextStart), StringComparer.Ordinal);
    }
}
