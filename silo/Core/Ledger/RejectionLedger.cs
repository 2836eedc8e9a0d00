using System.Text;
using SituationRoom.Core.Hashing;
using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>
/// The rejections without their bytes (those lie in the journal): the newest 100,000 that are open and the last 10,000 that were
/// settled. An open one beyond is still counted, but can no longer be settled. A message that comes again while it is open is no other one.
/// </summary>
public sealed class RejectionLedger
{
    /// <summary>How many open ones are kept.</summary>
    public const int MostOpen = 100_000;

    /// <summary>How many settled ones are kept.</summary>
    public const int MostSettled = 10_000;

    private readonly Dictionary<long, KeptRejection> _kept = [];
    private readonly Dictionary<Guid, long> _identities = [];
    private readonly Queue<long> _settled = new();
    private readonly (byte[] Said, Fault Why)[] _reasons = new (byte[], Fault)[256];
    private List<long> _order = [];
    private int _oldestOpen;

    /// <summary>How many there ever were.</summary>
    public long Total { get; private set; }

    /// <summary>How many open ones are kept.</summary>
    public int Open => _kept.Count - _settled.Count;

    /// <summary>Newest first.</summary>
    public IEnumerable<KeptRejection> Newest => NewestBefore(long.MaxValue);

    /// <summary>Open ones, oldest first.</summary>
    public IEnumerable<KeptRejection> OpenAfter(long position) => _order
        .Skip(Place(position + 1))
        .Select(Find)
        .OfType<KeptRejection>()
        .Where(rejection => rejection.Settling is null);

    /// <summary>Settled ones, the one settled first first.</summary>
    public IEnumerable<KeptRejection> Settled => _settled.Select(position => _kept[position]);

    /// <summary>The rejection at a position, or null where none is kept.</summary>
    public KeptRejection? Find(long position) => _kept.GetValueOrDefault(position);

    /// <summary>Those before a position, newest first.</summary>
    public IEnumerable<KeptRejection> NewestBefore(long position)
    {
        for (var place = Place(position) - 1; place >= 0; place--)
        {
            if (Find(_order[place]) is { } rejection)
            {
                yield return rejection;
            }
        }
    }

    /// <summary>Where the open rejection of a message is kept; 0 where none is.</summary>
    /// <param name="identity">See <see cref="RejectionFacts.Identity"/>.</param>
    public long FindOpen(Guid identity) => _identities.GetValueOrDefault(identity);

    /// <summary>Keeps one; false where the same message is open already.</summary>
    public bool Add(int feed, in RejectionFacts facts, long position)
    {
        if (_identities.ContainsKey(facts.Identity))
        {
            return false;
        }

        Keep(new KeptRejection(position, feed, Why(facts), facts.ReceivedAt, facts.Length, facts.IsReading) { Identity = facts.Identity });
        Total++;
        DropOldest();
        return true;
    }

    /// <summary>Settles an open one and returns it as it was; null where none is open at the position.</summary>
    public KeptRejection? Settle(in RejectionNoteFacts facts)
    {
        if (facts.Outcome is not { } outcome || Find(facts.Rejection) is not { Settling: null } open)
        {
            return null;
        }

        var reason = facts.Reason.IsEmpty ? null : Encoding.UTF8.GetString(facts.Reason);
        _identities.Remove(open.Identity);
        _kept[open.Position] = open with { Settling = new KeptSettling(outcome, Encoding.UTF8.GetString(facts.By), reason, facts.At) };
        _settled.Enqueue(open.Position);
        if (_settled.Count > MostSettled)
        {
            Drop(_settled.Dequeue());
        }

        return open;
    }

    /// <summary>Fills an empty ledger.</summary>
    /// <param name="total">How many there ever were.</param>
    /// <param name="open">Oldest first.</param>
    /// <param name="settled">The one settled first first.</param>
    internal void Restore(long total, IReadOnlyList<KeptRejection> open, IReadOnlyList<KeptRejection> settled)
    {
        Total = total;
        foreach (var rejection in open.Concat(settled).OrderBy(rejection => rejection.Position))
        {
            Keep(rejection);
        }

        foreach (var rejection in settled)
        {
            _settled.Enqueue(rejection.Position);
        }
    }

    private void Keep(KeptRejection rejection)
    {
        _kept.Add(rejection.Position, rejection);
        _order.Add(rejection.Position);
        if (rejection.Settling is null && rejection.Identity != Guid.Empty)
        {
            _identities[rejection.Identity] = rejection.Position;
        }
    }

    private void DropOldest()
    {
        while (Open > MostOpen)
        {
            var oldest = _order[_oldestOpen++];
            if (Find(oldest) is { Settling: null } rejection)
            {
                _identities.Remove(rejection.Identity);
                Drop(oldest);
            }
        }
    }

    private void Drop(long position)
    {
        _kept.Remove(position);
        if (_order.Count > 1_000 && _order.Count > _kept.Count * 2)
        {
            _order = [.. _order.Where(_kept.ContainsKey)];
            _oldestOpen = 0;
        }
    }

    /// <summary>Where the first that is not before a position stands.</summary>
    private int Place(long position)
    {
        var place = _order.BinarySearch(position);
        return place < 0 ? ~place : place;
    }

    /// <summary>A thousand messages that are wrong in the same way need one fault.</summary>
    private Fault Why(in RejectionFacts facts)
    {
        ref var known = ref _reasons[XxHash64.Compute(facts.Reason) % (ulong)_reasons.Length];
        if (known.Said is null || !facts.Reason.SequenceEqual(known.Said))
        {
            known = (facts.Reason.ToArray(), facts.IsCoded ? Coded(facts.Reason) : Fault.Said(Encoding.UTF8.GetString(facts.Reason)));
        }

        return known.Why;
    }

    /// <summary>A reason is for people: one that can't be read is shown as it lies, and stops no room.</summary>
    private static Fault Coded(ReadOnlySpan<byte> form)
    {
        try
        {
            return FaultForm.Read(form);
        }
        catch (InvalidDataException)
        {
            return Fault.Said(Encoding.UTF8.GetString(form));
        }
    }
}
