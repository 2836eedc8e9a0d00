using System.Buffers.Text;
using System.Security.Cryptography;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>Walls that ask to be let in: each shows a code, until a person accepts it or ten minutes have gone. In memory; after a restart a wall shows another code.</summary>
internal sealed class Pairings(IAccountStore store, TimeProvider time)
{
    /// <summary>How long a code holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int Most = 100;
    private const int RandomBytes = 32;
    private readonly Lock _gate = new();
    private readonly List<Pairing> _open = [];

    /// <summary>A new code with the secret by which its wall asks for it; null where too many are open.</summary>
    public (string Code, string Secret, DateTimeOffset EndsAt)? Open()
    {
        lock (_gate)
        {
            Forget();
            if (_open.Count >= Most)
            {
                return null;
            }

            string code;
            do
            {
                code = PairingCode.Make();
            }
            while (_open.Any(pairing => pairing.Code == code));
            var secret = Secret();
            var endsAt = time.GetUtcNow() + Lifetime;
            _open.Add(new Pairing(code, Sessions.Hash(secret), endsAt));
            return (code, secret, endsAt);
        }
    }

    /// <summary>The wall that was accepted, with its token, as often as it is asked for before the code's end; neither: it waits still. Null: there is no such code.</summary>
    public (PairedWall? Wall, string? Token)? Ask(string secret)
    {
        var hash = Sessions.Hash(secret);
        lock (_gate)
        {
            Forget();
            return _open.Find(pairing => CryptographicOperations.FixedTimeEquals(pairing.Secret, hash)) is { } found ? (found.Wall, found.Token) : null;
        }
    }

    /// <summary>Lets the wall in that shows a code; null where none does.</summary>
    public PairedWall? Accept(string code, string name, Operator by)
    {
        lock (_gate)
        {
            Forget();
            if (_open.Find(pairing => pairing.Code == code && pairing.Wall is null) is not { } found)
            {
                return null;
            }

            var (now, token) = (time.GetUtcNow(), Secret());
            var wall = new PairedWall($"wall-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", name, Sessions.Hash(token), now, by.Id, null);
            store.Add(wall, new WallChanged { At = now.ToUnixTimeMilliseconds(), By = by.AsActor(), Wall = wall.Id, Name = name, What = "paired" });
            _open[_open.IndexOf(found)] = found with { Wall = wall, Token = token };
            return wall;
        }
    }

    /// <summary>Forgets the codes whose time has gone.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _open.RemoveAll(pairing => pairing.EndsAt <= time.GetUtcNow());
        }
    }

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    private sealed record Pairing(string Code, byte[] Secret, DateTimeOffset EndsAt)
    {
        public PairedWall? Wall { get; init; }

        public string? Token { get; init; }
    }
}
