using System.Text.RegularExpressions;
using SituationRoom.Core.Readiness;
using SituationRoom.Feeds;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Host.Configuration;

/// <summary>Reads what the configuration says of readiness modes, and says everything that is wrong with it.</summary>
internal static partial class ConfiguredReadiness
{
    private const int Most = 200;

    /// <summary>What must hold of it.</summary>
    public static void Validate(ReadinessDefinition readiness, List<ConfigurationError> errors)
    {
        for (var i = 0; i < readiness.Scenes.Count; i++)
        {
            var (scene, at) = (readiness.Scenes[i], $"readiness.scenes[{i}]");
            if (ReadinessWords.Read(scene.Mode) is null)
            {
                errors.Add(new($"{at}.mode", scene.Mode, "there is no such readiness mode", $"write one of {string.Join(", ", ReadinessWords.All)}"));
            }

            if (!WallScenes.All.Contains(scene.Scene))
            {
                errors.Add(new($"{at}.scene", scene.Scene, "there is no such scene", $"write one of {string.Join(", ", WallScenes.All)}"));
            }

            if (scene.Wall != "*" && !WallName().IsMatch(scene.Wall))
            {
                errors.Add(new($"{at}.wall", scene.Wall, "a wall's name is 1 to 40 lower-case Latin letters, digits and hyphens", "write it as the wall's address has it, or \"*\""));
            }
            else if (readiness.Scenes.Take(i).Any(other => other.Mode == scene.Mode && other.Wall == scene.Wall))
            {
                errors.Add(new($"{at}.wall", scene.Wall, "another line says what this wall shows in this mode", "remove one of the two"));
            }
        }

        if (readiness.Scenes.Count > Most)
        {
            errors.Add(new("readiness.scenes", $"{readiness.Scenes.Count}", $"there are at most {Most} lines", "name only walls that differ from \"*\""));
        }
    }

    /// <summary>The scenes of a configuration that is right.</summary>
    public static IReadOnlyList<ModeScene> Scenes(RoomConfiguration room) =>
        [.. room.Readiness.Scenes.Select(scene => new ModeScene(ReadinessWords.Read(scene.Mode)!.Value, scene.Wall, scene.Scene))];

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex WallName();
}
