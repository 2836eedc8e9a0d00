using System.CommandLine;
using SituationRoom.Host.Commands.Bench;

namespace SituationRoom.Host.Commands;

/// <summary>Every command of the executable: to add one, name its <c>Create()</c> here.</summary>
internal static class AllCommands
{
    public static RootCommand Create()
    {
        var root = new RootCommand("A city's situation room: one wall, one console, and a door for every channel.");
        ServeCommand.AddTo(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(FeedsCommand.Create());
        root.Subcommands.Add(RulesCommand.Create());
        root.Subcommands.Add(TokenCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(DatabaseCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(WireTypesCommand.Create());
        root.Subcommands.Add(ConfigurationSchemaCommand.Create());
        return root;
    }
}
