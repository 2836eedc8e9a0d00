using System.CommandLine;

namespace SituationRoom.Host.Commands;

/// <summary><c>feeds</c>: what concerns the feeds of a configuration, each a command below it.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "Try a feed before it goes live.") { FeedsTryCommand.Create() };
}
