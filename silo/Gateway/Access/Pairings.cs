using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Walls that ask to be let in: each shows a code, until a person accepts it or ten minutes have gone. They wait in the store of accounts, so that a restart or
/// another node in between loses none. The wall's token comes from its secret, which is not kept.
/// </summary>
internal sealed class Pairings(IAccountStore store, TimeProvider time)
{
    /// <summary>How long a code holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Kind = "pairing";
    private const int Most = 100;
    private const int RandomBytes = 32;

    /// <summary>A new code with the secret by which its wall asks for it; null where too many are open.</summary>
    public (string Code, string Secret, DateTimeOffset EndsAt)? Open()
    {
        var now = time.GetUtcNow();
        var open = All(now);
        string code;
        do
        {
            code = PairingCode.Make();
        }
        while (open.Any(one => one.Pairing.Code == code));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return Keep(Id(secret), new OpenPairing(code, Sessions.Hash(Token(secret)), null, null), now + Lifetime, Most) ? (code, secret, now + Lifetime) : null;
    }

    /// <summary>The name of the wall that was accepted, with its token, as often as it is asked for before the code's end; neither: it waits still. Null: there is no such code.</summary>
    public (string? Name, string? Token)? Ask(string secret) => store.FindWaiting(Kind, Id(secret), time.GetUtcNow()) is not { } found ? null
        : Read(found) is { Wall: not null } accepted ? (accepted.Name, Token(secret))
        : (null, null);

    /// <summary>Lets the wall in that shows a code; null where none does. Of two who do so at once one lets it in.</summary>
    public PairedWall? Accept(string code, string name, Operator by)
    {
        var now = time.GetUtcNow();
        if (All(now).FirstOrDefault(one => one.Pairing.Code == code && one.Pairing.Wall is null) is not { Item: { } item }
            || store.TakeWaiting(Kind, item.Id, now, still => Read(still).Wall is null) is not { } taken)
        {
            return null;
        }

        var pairing = Read(taken);
        var wall = new PairedWall($"wall-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", name, pairing.Token, now, by.Id, null);
        store.Add(wall, new WallChanged { At = now.ToUnixTimeMilliseconds(), By = by.AsActor(), Wall = wall.Id, Name = name, What = "paired" });
        Keep(taken.Id, pairing with { Wall = wall.Id, Name = name }, taken.EndsAt, int.MaxValue);
        return wall;
    }

    private List<(WaitingItem Item, OpenPairing Pairing)> All(DateTimeOffset now) => [.. store.Waiting(Kind, now).Select(item => (item, Read(item)))];

    private bool Keep(string id, OpenPairing pairing, DateTimeOffset endsAt, int most) =>
        store.Await(Kind, new WaitingItem(id, JsonSerializer.SerializeToUtf8Bytes(pairing), endsAt), time.GetUtcNow(), most);

    private static OpenPairing Read(WaitingItem item) => JsonSerializer.Deserialize<OpenPairing>(item.Value)!;

    private static string Id(string secret) => Convert.ToHexStringLower(Sessions.Hash(secret));

    /// <summary>Whoever has the secret can tell the token; whoever reads the store can tell neither.</summary>
    private static string Token(string secret) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "a wall's token"u8));
}
