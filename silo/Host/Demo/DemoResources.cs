namespace SituationRoom.Host.Demo;

/// <summary>What the executable carries for the demonstration.</summary>
public static class DemoResources
{
    /// <summary>File name of the configuration.</summary>
    public const string ConfigurationFile = "situationroom.demo.json";

    /// <summary>File name of the boundaries that the configuration names.</summary>
    public const string BoundariesFile = "krasnodar.demo.geojson";

    /// <summary>The configuration, JSON with comments in UTF-8.</summary>
    public static byte[] Configuration() => Read(ConfigurationFile);

    /// <summary>The boundaries, GeoJSON in UTF-8.</summary>
    public static byte[] Boundaries() => Read(BoundariesFile);

    private static byte[] Read(string name)
    {
        using var stream = typeof(DemoResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The executable lacks its resource {name}; build it again.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
