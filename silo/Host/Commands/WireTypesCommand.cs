using System.CommandLine;
using SituationRoom.Gateway;

namespace SituationRoom.Host.Commands;

/// <summary>Hidden: writes the pages' wire types anew; for whoever changed a record of the wire.</summary>
internal static class WireTypesCommand
{
    public static Command Create()
    {
        var output = new Argument<string>("file") { DefaultValueFactory = _ => WireTypes.Path, Description = "Where to write." };
        var command = new Command("wire-types", "Write the wire types of the pages (wallboard/src/wire.gen.ts).") { Hidden = true };
        command.Arguments.Add(output);
        command.SetAction(parsed =>
        {
            File.WriteAllText(parsed.GetRequiredValue(output), WireTypes.TypeScript());
            return 0;
        });
        return command;
    }
}
