using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Access;

/// <summary>Tells a wall by its token, of which only the hash is known.</summary>
internal sealed class WallTokens
{
    private readonly (string Id, byte[] Hash)[] _walls;

    public WallTokens(IEnumerable<WallToken> walls) =>
        _walls = [.. walls.Select(wall => (wall.Id, Convert.FromHexString(wall.TokenSha256)))];

    /// <summary>The id of the wall whose token this is, or null.</summary>
    public string? Find(string token)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        string? found = null;
        foreach (var (id, expected) in _walls)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, expected))
            {
                found = id;
            }
        }

        return found;
    }
}
