using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SituationRoom.Engine.Intake;

/// <summary>What the personal parts of one delivery need: its keys, in the order of the items, and what writes and hashes persons. Not for several threads.</summary>
/// <param name="keys">The keys.</param>
/// <param name="salt">The secret with which hashes over personal data are keyed.</param>
internal sealed class DeliveryKeys(IEnumerable<(string Name, Guid Rejection, byte[] Key)> keys, ReadOnlyMemory<byte> salt) : IDisposable
{
    private readonly Queue<(string Name, Guid Rejection, byte[] Key)> _keys = new(keys);
    private IncrementalHash? _hash;

    /// <summary>Writes the delivery's persons.</summary>
    public PersonWriter Persons { get; } = new();

    /// <summary>The key of the next item that needs one; with the id of a rejection.</summary>
    public (string Name, Guid Rejection, byte[] Key) Next() => _keys.Dequeue();

    /// <summary>The first eight bytes of HMAC-SHA-256 over a person's bytes.</summary>
    public ulong HashOf(ReadOnlySpan<byte> person)
    {
        _hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt.Span);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hash.AppendData(person);
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    public void Dispose()
    {
        Persons.Dispose();
        _hash?.Dispose();
    }
}
