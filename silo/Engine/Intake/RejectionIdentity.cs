using System.Security.Cryptography;
using System.Text;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>By what a rejected message is known when it comes again: a hash keyed by the room's secret, so that it says nothing of what the message holds. Not for several threads.</summary>
/// <param name="salt">The secret with which hashes over personal data are keyed.</param>
internal sealed class RejectionIdentity(ReadOnlyMemory<byte> salt) : IDisposable
{
    private IncrementalHash? _hash;

    /// <summary>The first sixteen bytes of HMAC-SHA-256 over its feed, what it was meant as, and its bytes.</summary>
    public Guid Of(string feed, Rejection rejection)
    {
        _hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt.Span);
        _hash.AppendData(Encoding.UTF8.GetBytes(feed));
        _hash.AppendData([0, rejection.IsReading is { } isReading ? (byte)(isReading ? 1 : 0) : (byte)2]);
        _hash.AppendData(rejection.Message.Span);
        return Taken(_hash);
    }

    /// <summary>By what a message is known whose key under an identity was destroyed: the same for all that ask.</summary>
    public Guid After(Guid erased)
    {
        _hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt.Span);

        // No feed's name begins with a zero.
        _hash.AppendData([0, .. erased.ToByteArray()]);
        return Taken(_hash);
    }

    private static Guid Taken(IncrementalHash whole)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        whole.GetHashAndReset(hash);
        return new Guid(hash[..16]);
    }

    public void Dispose() => _hash?.Dispose();
}
