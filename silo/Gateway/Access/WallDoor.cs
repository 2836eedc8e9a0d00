using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>Recognises walls by their token: those of the configuration, and those that were let in by a code. Such a token can only watch.</summary>
internal sealed class WallDoor(RoomAccess access, IAccountStore store, TimeProvider time)
{
    /// <summary>Browsers keep no cookie for longer; it is put anew whenever the wall connects.</summary>
    public static readonly TimeSpan CookieLasts = TimeSpan.FromDays(400);

    private const int Longest = 512;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    /// <summary>The wall's id, or null.</summary>
    public string? Find(string token)
    {
        if (access.Wall(token) is { } configured)
        {
            return configured.Id;
        }

        if (token.Length is 0 or > Longest || store.FindWall(Sessions.Hash(token)) is not { } wall)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (wall.SeenAt is not { } seen || now - seen >= SeenStep)
        {
            Sessions.Note(() => store.SeenWall(wall.Id, now));
        }

        return wall.Id;
    }
}
