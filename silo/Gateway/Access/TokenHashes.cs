using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Access;

/// <summary>Tells by a token, of which only the hash is known, whose it is. Every hash is compared, each in fixed time.</summary>
internal sealed class TokenHashes<T>
    where T : class
{
    private const int LongestToken = 512;
    private readonly (byte[] Hash, T Owner)[] _hashes;

    public TokenHashes(IEnumerable<(string Sha256, T Owner)> hashes) =>
        _hashes = [.. hashes.Select(hash => (Convert.FromHexString(hash.Sha256), hash.Owner))];

    /// <summary>Whose the token is, or null.</summary>
    public T? Find(string token) => token.Length is 0 or > LongestToken ? null : FindHash(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whose the token of this hash is, or null.</summary>
    public T? FindHash(ReadOnlySpan<byte> hash)
    {
        T? found = null;
        foreach (var (expected, owner) in _hashes)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, expected))
            {
                found = owner;
            }
        }

        return found;
    }
}
