using System.Security.Cryptography;
using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// An event of the trail as an entry, version 1: kind, version (1 byte each), SHA-256 of the trail entry before it (32 bytes, zeros for the
/// first), then the event as UTF-8 JSON. An entry's hash is taken over all its bytes, the hash before it included, so that nothing of
/// the past can be changed without all that came after.
/// </summary>
public static class TrailEntry
{
    private const byte Version = 1;
    private const int Previous = 2;
    private const int Event = Previous + TrailChain.HashLength;

    /// <summary>Writes an event without its length before it, as if nothing had come before; see <see cref="Link"/>.</summary>
    public static void Write(EntryBuffer buffer, TrailEvent said)
    {
        var head = buffer.Reserve(Event);
        head.Clear();
        head[0] = (byte)EntryKind.Trail;
        head[1] = Version;
        buffer.Write(TrailJson.Write(said));
    }

    /// <summary>Names in an entry the hash of the one before it.</summary>
    public static void Link(Span<byte> entry, ReadOnlySpan<byte> previous) => previous.CopyTo(entry.Slice(Previous, TrailChain.HashLength));

    /// <summary>The hash of the trail entry before this one, as it says itself.</summary>
    public static ReadOnlySpan<byte> PreviousOf(ReadOnlySpan<byte> entry) => Checked(entry).Slice(Previous, TrailChain.HashLength);

    /// <summary>The hash of an entry.</summary>
    public static void Hash(ReadOnlySpan<byte> entry, Span<byte> hash) => SHA256.HashData(entry, hash);

    /// <summary>Reads an entry of kind Trail.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version or a kind that is not known, or damaged.</exception>
    public static TrailEvent Read(ReadOnlySpan<byte> entry) => TrailJson.Read(Checked(entry)[Event..]);

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> entry) =>
        entry.Length <= Event ? throw new InvalidDataException("an entry of the trail is cut short")
        : entry[1] != Version ? throw new InvalidDataException("an entry of the trail of an unknown version; start with the newest release")
        : entry;
}
