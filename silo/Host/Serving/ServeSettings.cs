using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Serving;

/// <summary>Everything that is decided before the server starts: options over environment over file over defaults.</summary>
internal sealed record ServeSettings
{
    public required LoadedConfiguration Configuration { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>Absolute.</summary>
    public required string DataDirectory { get; init; }

    public required HttpAddresses Http { get; init; }

    public required MqttAddress Mqtt { get; init; }

    /// <summary>The options they were decided by, so that the configuration can be read again.</summary>
    public ServeOptions Options { get; init; } = new();

    /// <summary>What opens the demonstration; null where it does not run.</summary>
    public DemoSecrets? Demo { get; init; }

    /// <summary>The code with which the first administrator is made; null where somebody can sign in already.</summary>
    public string? SetupCode { get; init; }

    /// <summary>Decides.</summary>
    /// <exception cref="StartException">The configuration or an option is wrong; every error is in the message.</exception>
    public static ServeSettings Of(ServeOptions options)
    {
        var file = options.Config ?? (File.Exists(ConfigurationLoader.FileName) ? ConfigurationLoader.FileName : null);
        var isDemo = options.Demo ?? file is null;
        var (loaded, data, secrets) = isDemo ? DemoSetup.Load(options.Data) : LoadFile(file, options.Data);
        var server = loaded.Room.Server;
        var http = HttpAddresses.Parse(options.Urls ?? server.Urls);
        if (http.Wrong is { } wrong)
        {
            throw new StartException($"--urls {options.Urls}: {wrong}; write it like --urls http://127.0.0.1:5080");
        }

        if (http.Addresses.Any(address => address.IsHttps) && server.Certificate is null)
        {
            throw new StartException($"--urls {options.Urls}: https needs a certificate; name it under server.certificate in the configuration");
        }

        var mqtt = MqttAddress.Parse(options.Mqtt ?? server.Mqtt);
        if (mqtt.Wrong is { } wrongMqtt)
        {
            throw new StartException($"--mqtt {options.Mqtt}: {wrongMqtt}; write it like --mqtt 127.0.0.1:1883, or --mqtt off");
        }

        return new ServeSettings
        {
            Configuration = loaded,
            IsDemo = isDemo,
            DataDirectory = data,
            Http = http,
            Mqtt = mqtt,
            Options = options,
            Demo = secrets,
        };
    }

    /// <summary>The configuration, or every error of it.</summary>
    /// <exception cref="StartException">There are errors.</exception>
    public static LoadedConfiguration Whole((LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) read, string source) =>
        read.Loaded ?? throw new StartException(string.Join('\n', read.Errors.Select(error => $"{source}: {error}")));

    private static (LoadedConfiguration Loaded, string Data, DemoSecrets? Secrets) LoadFile(string? file, string? data)
    {
        if (file is null)
        {
            // A directory that can't be used is told at the same time, so that it is not the next surprise.
            var second = data is null ? null : DirectoryCheck.Trouble(Path.GetFullPath(data));
            throw new StartException(string.Join('\n', new[]
            {
                $"There is no {ConfigurationLoader.FileName} here; name a configuration with --config FILE, or start the demonstration with --demo.", second,
            }.OfType<string>()));
        }

        var loaded = Whole(ConfigurationLoader.LoadFile(file), file);
        return (loaded, Path.GetFullPath(data ?? loaded.Room.Server.Data), null);
    }
}
