using System.CommandLine;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Commands;

/// <summary><c>token</c>: makes a random secret and its hash.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var command = new Command(
            "token", "Make a token for a person, a wall or a feed: the token itself, for its owner alone, and its SHA-256, for the configuration.");
        command.SetAction(_ =>
        {
            var token = FeedKey.Make();
            Console.Out.WriteLine($"token   {token}");
            Console.Out.WriteLine($"sha256  {FeedKey.Hash(token).Sha256}");
            return 0;
        });
        return command;
    }
}
