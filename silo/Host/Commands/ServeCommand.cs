using System.CommandLine;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Serving;

namespace SituationRoom.Host.Commands;

/// <summary><c>serve</c>, which is also what the executable does without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Config = new("--config")
    {
        Description = $"The configuration; where it is not given, {ConfigurationLoader.FileName} here, and where there is none, the demonstration.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Directory of the journal and its keys, made where it is missing [default: data; the demonstration: demo below it].",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Where HTTP is served; several are separated by semicolons [default: {ServerDefinition.DefaultUrls}].",
        HelpName = "URLS",
    };

    private static readonly Option<string?> Mqtt = new("--mqtt")
    {
        Description = $"Where MQTT is served, or off [default: {ServerDefinition.DefaultMqtt}].",
        HelpName = "ADDRESS:PORT",
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Run the demonstration city, whatever configuration there is." };

    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Never run the demonstration city." };

    public static Command Create()
    {
        var command = new Command("serve", "Start the room: its doors, its journal, its pages.");
        AddTo(command);
        return command;
    }

    /// <summary>Makes it what a command does, with its options.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Config);
        command.Options.Add(Data);
        command.Options.Add(Urls);
        command.Options.Add(Mqtt);
        command.Options.Add(Demo);
        command.Options.Add(NoDemo);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Demo) && result.GetValue(NoDemo))
            {
                result.AddError("--demo and --no-demo exclude each other; give one of the two.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RoomServer.RunAsync(
            new ServeOptions
            {
                Config = parsed.GetValue(Config),
                Data = parsed.GetValue(Data),
                Urls = parsed.GetValue(Urls),
                Mqtt = parsed.GetValue(Mqtt),
                Demo = parsed.GetValue(Demo) ? true : parsed.GetValue(NoDemo) ? false : null,
            },
            cancellationToken));
    }
}
