using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Makes, hashes and verifies feed keys.</summary>
public static class FeedKey
{
    /// <summary>Longest key that is looked at, in characters; a longer one is wrong without being hashed.</summary>
    public const int LongestLength = 512;

    private const int RandomBytes = 32;

    /// <summary>Draws a new key: 32 random bytes as 43 characters of base64url.</summary>
    public static string Make()
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>The hash that stands in the configuration.</summary>
    public static KeyHash Hash(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(key, digest);
        return new KeyHash { Sha256 = Convert.ToHexStringLower(digest) };
    }

    /// <summary>
    /// Whether the key is one of those hashed. Every hash is compared, each in fixed time, so that neither the place nor
    /// the near miss shows in the time taken. Several hashes let a key be rotated: add the new one, move the senders, drop the old one.
    /// </summary>
    public static bool Verify(string key, IReadOnlyList<KeyHash> hashes)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(hashes);
        if (key.Length is 0 or > LongestLength)
        {
            return false;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> known = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(key, digest);
        var found = false;
        for (var i = 0; i < hashes.Count; i++)
        {
            var hex = hashes[i].Sha256;
            if (hex.Length == 2 * SHA256.HashSizeInBytes
                && Convert.FromHexString(hex, known, out _, out _) == System.Buffers.OperationStatus.Done)
            {
                found |= CryptographicOperations.FixedTimeEquals(digest, known);
            }
        }

        return found;
    }

    private static void Digest(string key, Span<byte> digest) => SHA256.HashData(Encoding.UTF8.GetBytes(key), digest);
}
