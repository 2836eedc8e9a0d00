using System.CommandLine;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Commands;

/// <summary>Hidden: writes the configuration's JSON Schema anew; for whoever changed one of its records.</summary>
internal static class ConfigurationSchemaCommand
{
    public static Command Create()
    {
        var output = new Argument<string>("file") { DefaultValueFactory = _ => ConfigurationSchema.Path, Description = "Where to write." };
        var command = new Command("configuration-schema", $"Write the JSON Schema of the configuration ({ConfigurationSchema.Path}).") { Hidden = true };
        command.Arguments.Add(output);
        command.SetAction(parsed =>
        {
            File.WriteAllText(parsed.GetRequiredValue(output), ConfigurationSchema.Json());
            return 0;
        });
        return command;
    }
}
