using System.Buffers.Binary;
using System.Collections.Frozen;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>Places and encodes deliveries on the caller's thread, so that the one writer has little left to do.</summary>
internal sealed class ReportEncoder(Placer placer, Norms norms, IKeyVault vault, DistrictSets sets, IEnumerable<IntakeFeed> feeds)
{
    /// <summary>So often one message may be erased and come again and still be kept once while it is open.</summary>
    private const int MostErasures = 64;

    private volatile Setup _setup = new(placer, norms, feeds);

    /// <summary>Takes what a changed configuration says; deliveries that are under way keep to the one before.</summary>
    public void Reconfigure(Placer placer, Norms norms, IEnumerable<IntakeFeed> feeds) => _setup = new Setup(placer, norms, feeds);

    /// <summary>Makes the keys that reports will need.</summary>
    /// <exception cref="JournalUnavailableException">They could not be kept.</exception>
    public void Prepare(string feed, IReadOnlyList<FeedItem> items)
    {
        string[] names = [.. items.OfType<Report>().Where(report => report.Person is not null).Select(report => PersonReader.KeyName(feed, report.Id))];
        if (names.Length > 0)
        {
            vault.GetOrCreate(names);
        }
    }

    /// <summary>What the configuration says of a place for an incident: the norm, and the department that answers.</summary>
    public (DueTimes Norm, string? Department) Says((string Id, Channel Channel) feed, HandPlace place, IncidentKind kind, long at)
    {
        var setup = _setup;
        return (setup.Norms.Decide(feed, place.Category, kind, at), setup.Placer.Department(place.Category, place.Districts[0]));
    }

    /// <summary>Where a place that another room names lies here.</summary>
    public HandPlace PlaceOf(string? category, IReadOnlyList<string> districts)
    {
        var placed = _setup.Placer.Place(new Report { Id = "-", Category = category, Districts = districts });
        placed = districts is [Catalog.Outside or Catalog.Unplaced] ? placed with { Districts = [districts[0]] } : placed;
        return new HandPlace(placed.Category, [.. placed.Districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the norms of another room decided.</summary>
    public static DueTimes NormOf(FollowedNorm norm) => new(norm.Accept, norm.FirstAnswer, norm.Final, norm.Version);

    /// <param name="delivery">What came.</param>
    /// <param name="said">An event of the trail that becomes durable along with it, as one item more; null: none.</param>
    /// <exception cref="JournalUnavailableException">A key for personal data could not be kept.</exception>
    public Submission Encode(Delivery delivery, TrailEvent? said = null)
    {
        delivery = WithoutSurplus(delivery);
        var receivedAt = delivery.ReceivedAt.ToUnixTimeMilliseconds();
        var submission = new Submission(delivery.Feed, delivery.Items.Count + (said is null ? 0 : 1)) { ReceivedAt = receivedAt };
        try
        {
            using var keys = NewKeys(delivery);
            for (var i = 0; i < delivery.Items.Count; i++)
            {
                submission.Items[i] = Encode(submission.Buffer, delivery.Items[i], delivery.Feed, receivedAt, keys);
            }

            if (said is not null)
            {
                submission.Items[^1] = Encode(submission.Buffer, said);
            }

            submission.Note = delivery.Note is { } note ? (note, Encode(submission.Buffer, note, delivery.Feed)) : null;
            submission.Import = delivery is { Import: { } mark, Items.Count: > 0 } ? Encode(submission.Buffer, delivery, mark, receivedAt) : null;
            return submission;
        }
        catch
        {
            submission.Dispose();
            throw;
        }
    }

    /// <summary>The same, its reports of districts that the room takes no further set of as rejections. Nearly none names several.</summary>
    private Delivery WithoutSurplus(Delivery delivery)
    {
        FeedItem[]? items = null;
        for (var i = 0; i < delivery.Items.Count; i++)
        {
            if (delivery.Items[i] is Report { Districts.Count: > 1 } report
                && sets.Surplus(delivery.Feed, report, _setup.Placer.Place(report).Districts) is { } surplus)
            {
                items ??= [.. delivery.Items];
                items[i] = surplus with { IsRest = delivery.Note is not null };
            }
        }

        return items is null ? delivery : delivery with { Items = items };
    }

    /// <summary>Makes all keys that a delivery needs in one go; null where it needs none.</summary>
    private DeliveryKeys? NewKeys(Delivery delivery)
    {
        List<(string Name, Guid Rejection)>? wanted = null;
        using var identities = new RejectionIdentity(vault.Salt);
        foreach (var item in delivery.Items)
        {
            if (item is Report { Person: not null } report)
            {
                (wanted ??= []).Add((PersonReader.KeyName(delivery.Feed, report.Id), Guid.Empty));
            }
            else if (item is Rejection rejection)
            {
                // The same message has the same name, so that one that comes again leaves no key that nothing needs.
                var id = rejection.IsRest ? Guid.NewGuid() : identities.Of(delivery.Feed, rejection);
                (wanted ??= []).Add((RejectionEntry.KeyName(id), id));
            }
        }

        if (wanted is null)
        {
            return null;
        }

        var made = vault.GetOrCreate([.. wanted.Select(key => key.Name)]);
        (string Name, Guid Rejection, byte[] Key)[] keys = [.. wanted.Select((key, index) => (key.Name, key.Rejection, made[index]))];
        ReplaceForgotten(keys, identities);
        return new DeliveryKeys(keys, vault.Salt);
    }

    /// <summary>
    /// A message that was erased and comes again is another one: under the name that was forgotten nobody could read it. Its next name follows from that one, so that it, too, is kept once.
    /// </summary>
    private void ReplaceForgotten((string Name, Guid Rejection, byte[] Key)[] keys, RejectionIdentity identities)
    {
        List<int> places = [.. Enumerable.Range(0, keys.Length).Where(place => keys[place].Rejection != Guid.Empty)];
        for (var erasures = 1; places.Count > 0; erasures++)
        {
            // For a name that was forgotten each call makes another key. So two calls tell for all names at once, where looking for them one by one is a round trip each.
            var again = Made();
            places = [.. places.Where((place, index) => !again[index].AsSpan().SequenceEqual(keys[place].Key))];
            foreach (var place in places)
            {
                var next = erasures > MostErasures ? Guid.NewGuid() : identities.After(keys[place].Rejection);
                keys[place] = (RejectionEntry.KeyName(next), next, []);
            }

            var made = places.Count > 0 ? Made() : [];
            for (var index = 0; index < places.Count; index++)
            {
                keys[places[index]].Key = made[index];
            }
        }

        IReadOnlyList<byte[]> Made() => vault.GetOrCreate(places.ConvertAll(place => keys[place].Name));
    }

    private SubmittedItem Encode(
        EntryBuffer buffer, FeedItem item, string feed, long receivedAt, DeliveryKeys? keys)
    {
        var start = buffer.Length;
        buffer.Write(0);
        var hash = 0UL;
        var identity = Guid.Empty;
        Fault? why = null;
        EntryKind kind;
        switch (item)
        {
            case Report report:
                kind = EntryKind.Report;
                hash = Encode(buffer, report, feed, receivedAt, keys);
                break;
            case Reading reading:
                kind = EntryKind.Reading;
                var district = _setup.Placer.PlaceReading(reading).Districts[0];
                ReadingEntry.Write(buffer, reading, district == Catalog.Unplaced ? null : district, feed, receivedAt);
                break;
            case Rejection rejection:
                kind = EntryKind.Rejection;
                why = rejection.Why;
                (var name, identity, var key) = keys!.Next();
                var cipher = PersonalCipher.Encrypt(key, name, rejection.Message.Span);
                RejectionEntry.Write(buffer, (feed, why, rejection.IsReading), (rejection.Message.Length, cipher), identity, receivedAt);
                break;
            default:
                throw new InvalidOperationException($"a feed item of type {item.GetType().Name}");
        }

        return new SubmittedItem(kind, start, Finish(buffer, start), hash, why) { Identity = identity };
    }

    private static SubmittedItem Encode(EntryBuffer buffer, TrailEvent said)
    {
        var start = buffer.Length;
        buffer.Write(0);
        TrailEntry.Write(buffer, said);
        return new SubmittedItem(EntryKind.Trail, start, Finish(buffer, start), 0, null);
    }

    private static SubmittedItem Encode(EntryBuffer buffer, Delivery delivery, ImportMark mark, long receivedAt)
    {
        var start = buffer.Length;
        buffer.Write(0);
        ImportEntry.Write(buffer, delivery.Feed, mark, receivedAt);
        return new SubmittedItem(EntryKind.Imported, start, Finish(buffer, start), 0, null);
    }

    private static SubmittedItem[] Encode(EntryBuffer buffer, RejectionNote note, string feed)
    {
        var start = buffer.Length;
        buffer.Write(0);
        RejectionNoteEntry.Write(buffer, note);
        var entry = new SubmittedItem(RejectionNoteEntry.KindOf(note), start, Finish(buffer, start), 0, null);
        return note is RejectionSettling { Person: { } person } settling
            ? [entry, Encode(buffer, new RejectionDecided
            {
                At = settling.At.ToUnixTimeMilliseconds(),
                By = new Actor(settling.By, person.Name, person.Role, person.Post),
                Reason = settling.Reason,
                Feed = feed,
                Rejection = settling.Rejection,
                Outcome = settling.Outcome,
            })]
            : [entry];
    }

    /// <summary>Writes an entry's length before it, and returns its size with that.</summary>
    private static int Finish(EntryBuffer buffer, int start)
    {
        var length = buffer.Length - start;
        BinaryPrimitives.WriteInt32LittleEndian(buffer[start..(start + 4)], length - 4);
        return length;
    }

    private ulong Encode(
        EntryBuffer buffer, Report report, string feed, long receivedAt, DeliveryKeys? keys)
    {
        var setup = _setup;
        var known = setup.Feeds.GetValueOrDefault(feed);
        var channel = report.Channel ?? known?.Channel ?? Channel.Agency;
        var placement = setup.Placer.Place(report, known?.SwappedPoints ?? false);
        var at = Math.Min(report.OccurredAt?.ToUnixTimeMilliseconds() ?? receivedAt, receivedAt) / 1000;
        placement = placement with
        {
            Due = report.From?.Norm is { } norm ? NormOf(norm) : setup.Norms.Decide((feed, channel), placement.Category, report.Kind ?? IncidentKind.Incident, at),
        };
        if (report.Person is null)
        {
            return ReportEntry.Write(buffer, report, placement, (feed, channel), receivedAt);
        }

        var (name, _, key) = keys!.Next();
        var plain = keys.Persons.Write(report.Person);
        var hash = keys.HashOf(plain);
        var cipher = PersonalCipher.Encrypt(key, name, plain);
        return ReportEntry.Write(buffer, report, placement, (feed, channel), receivedAt, cipher, hash);
    }

    private sealed class Setup(Placer placer, Norms norms, IEnumerable<IntakeFeed> feeds)
    {
        public Placer Placer { get; } = placer;

        public Norms Norms { get; } = norms;

        public FrozenDictionary<string, IntakeFeed> Feeds { get; } = feeds.ToFrozenDictionary(feed => feed.Id, StringComparer.Ordinal);
    }
}
