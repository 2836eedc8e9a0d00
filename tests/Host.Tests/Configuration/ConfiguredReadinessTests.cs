using System.Text;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfiguredReadinessTests
{
    [Fact]
    public void Rules_and_scenes_name_their_modes()
    {
        var (loaded, errors) = Load(""" "scenes": [ { "mode": "emergency", "scene": "map" }, { "mode": "emergency", "wall": "duty-left", "scene": "alerts" } ] """, "\"emergency\"");
        errors.ShouldBeEmpty();
        ConfiguredReadiness.Scenes(loaded!.Room).ShouldBe([new ModeScene(ReadinessMode.Emergency, "*", "map"), new ModeScene(ReadinessMode.Emergency, "duty-left", "alerts")]);
        loaded.Rules.Rules.ShouldHaveSingleItem().Modes.ShouldBe([ReadinessMode.Emergency]);
    }

    [Theory]
    [InlineData(""" "scenes": [ { "mode": "panic", "scene": "map" } ] """, "\"emergency\"", "readiness.scenes[0].mode")]
    [InlineData(""" "scenes": [ { "mode": "emergency", "scene": "cinema" } ] """, "\"emergency\"", "readiness.scenes[0].scene")]
    [InlineData(""" "scenes": [ { "mode": "emergency", "wall": "Left", "scene": "map" } ] """, "\"emergency\"", "readiness.scenes[0].wall")]
    [InlineData(""" "scenes": [ { "mode": "emergency", "scene": "map" }, { "mode": "emergency", "scene": "alerts" } ] """, "\"emergency\"", "readiness.scenes[1].wall")]
    [InlineData(""" "scenes": [] """, "\"panic\"", "rules[0].modes[0]")]
    public void What_is_wrong_is_named_with_its_place(string readiness, string mode, string key) => Load(readiness, mode).Errors.ShouldHaveSingleItem().Key.ShouldBe(key);

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string readiness, string mode) => ConfigurationLoader.Load(
        Encoding.UTF8.GetBytes($$"""
            { "city": { "name": { "ru": "Город" }, "timeZone": "Europe/Moscow" }, "readiness": { {{readiness}} },
              "rules": [ { "id": "many", "kind": "count", "threshold": 5, "modes": [ {{mode}} ], "names": { "ru": "Много" }, "response": { "ru": "Разобрать" } } ] }
            """),
        "test.json",
        "/",
        _ => ReadOnlyMemory<byte>.Empty,
        []);
}
