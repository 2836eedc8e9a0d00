using System.Reflection;
using SituationRoom.Host.Pages;

namespace SituationRoom.Host.Serving;

/// <summary>Which build this is.</summary>
internal static class ProductBuild
{
    /// <summary>The version as people name it.</summary>
    public static string Version { get; } =
        typeof(ProductBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Another value whenever the executable or the pages are others.</summary>
    public static string Id { get; } = $"{Version}-{typeof(ProductBuild).Module.ModuleVersionId.ToString("N")[..8]}-{PageBuild.Stamp()}";
}
