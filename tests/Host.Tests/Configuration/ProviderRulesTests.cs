using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Access;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ProviderRulesTests
{
    private static readonly IReadOnlyList<ProvidedRoleDefinition> Roles = [new() { Value = "room-leads", Role = OperatorRole.Lead }];

    [Fact]
    public void Providers_of_both_kinds_are_taken()
    {
        Keys(new SignInDefinition
        {
            PublicUrl = "https://room.city.example",
            Providers =
            [
                new() { Id = "city", Issuer = "https://id.city.example/realms/city", ClientId = "room", Secret = new() { Env = "SOME" }, RoleClaim = "realm_access.roles", Roles = Roles },
                new()
                {
                    Id = "plain", Authorization = "https://id.example/authorize", Token = "https://id.example/token", UserInfo = "http://127.0.0.1:9/info", ClientId = "room",
                    SubjectClaim = "id", Scopes = ["login:info"], Roles = Roles,
                },
            ],
        }).ShouldBeEmpty();
        Keys(new SignInDefinition()).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place() => Keys(new SignInDefinition
    {
        PublicUrl = "http://room.city.example/console",
        Providers =
        [
            new() { Id = "Bad Id", Issuer = "http://id.city.example", Token = "https://id.city.example/token", SubjectClaim = "email", Scopes = ["profile"], RoleClaim = "" },
            new() { Id = "plain", Authorization = "https://user:secret@id.example/", Token = "ftp://id.example/", ClientId = "room", Roles = [new()] },
            new() { Id = "plain", Issuer = "https://id.city.example", ClientId = "room", Roles = Roles },
        ],
    }).ShouldBe(
        [
            "signIn.publicUrl",
            "signIn.providers[0].id", "signIn.providers[0].issuer", "signIn.providers[0].issuer", "signIn.providers[0].subjectClaim", "signIn.providers[0].scopes", "signIn.providers[0].clientId",
            "signIn.providers[0].roles", "signIn.providers[0].roleClaim",
            "signIn.providers[1].authorization", "signIn.providers[1].token", "signIn.providers[1].userInfo", "signIn.providers[1].roles[0].value",
            "signIn.providers[2].id",
        ],
        ignoreOrder: false);

    [Fact]
    public void Providers_without_an_address_of_the_room_are_refused_and_secrets_are_told()
    {
        var signIn = new SignInDefinition { Providers = [new() { Id = "city", Issuer = "https://id.city.example", ClientId = "room", Secret = new() { File = "no-such.secret" }, Roles = Roles }] };
        Keys(signIn).ShouldBe(["signIn.publicUrl"]);
        SecretWarnings.Of(new RoomConfiguration { SignIn = signIn }, "/etc/no-such").ShouldHaveSingleItem().ShouldStartWith("signIn, provider city, secret:");
    }

    private static List<string> Keys(SignInDefinition signIn)
    {
        var errors = new List<ConfigurationError>();
        ProviderRules.Validate(signIn, errors);
        return [.. errors.Select(error => error.Key)];
    }
}
