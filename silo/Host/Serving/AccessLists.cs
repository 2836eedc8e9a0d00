using SituationRoom.Gateway.Access;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Tells the gateway whom the configuration lets in, in the gateway's own words.</summary>
internal static class AccessLists
{
    public static SignInOptions SignIn(ServeSettings settings) => new()
    {
        Lasts = settings.Configuration.Room.SignIn.Lasts,
        PersonsPerHour = settings.Configuration.Room.SignIn.PersonsPerHour,
        AdministratorIdle = settings.Configuration.Room.SignIn.AdministratorIdle,
        SetupCode = settings.SetupCode,
    };

    public static IReadOnlyList<WallToken> Walls(RoomConfiguration room) => [.. room.Walls.Select(wall => new WallToken(wall.Id, wall.TokenSha256))];

    public static IReadOnlyList<OperatorTokens> People(RoomConfiguration room) =>
    [
        .. room.People.Select(person => new OperatorTokens(
            new Operator(person.Id, person.Name, person.Post, person.Role), [.. person.Tokens.Select(token => token.Sha256)])),
    ];
}
