using System.CommandLine;

namespace SituationRoom.Host.Commands;

/// <summary><c>rules</c>: what concerns the rules of a configuration, each a command below it.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Try rules before they wake anyone.") { RulesTestCommand.Create() };
}
