using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Peer;

/// <summary>Tells a peer by its key, of which only the hash is known; every hash is compared, each in fixed time.</summary>
internal sealed class PeerKeys(IEnumerable<PeerReader> readers)
{
    private const int LongestKey = 512;

    private readonly (PeerReader Reader, byte[] Hash)[] _keys =
        [.. readers.SelectMany(reader => reader.KeysSha256.Select(hash => (reader, Convert.FromHexString(hash))))];

    /// <summary>The peer whose key this is, or null.</summary>
    public PeerReader? Find(string key)
    {
        if (key.Length > LongestKey)
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        PeerReader? found = null;
        foreach (var (reader, expected) in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, expected) ? reader : found;
        }

        return found;
    }
}
