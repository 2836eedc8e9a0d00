using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>The demonstration's configuration: the one in the executable, with the keys of its own data directory.</summary>
internal static class DemoSetup
{
    private const string Source = "the demonstration";

    /// <summary>Loads it; its journal and keys lie in <c>demo</c> below the data directory, apart from a real one.</summary>
    /// <param name="data">The data directory that was asked for; null takes the configured one.</param>
    /// <exception cref="StartException">The keys can't be kept, or the environment overrides it wrongly.</exception>
    public static (LoadedConfiguration Loaded, string Data, DemoSecrets Secrets) Load(string? data)
    {
        var environment = EnvironmentOverrides.OfProcess().ToList();
        var (draft, _) = ConfigurationReader.Read(DemoResources.Configuration(), environment);
        var directory = Path.Combine(Path.GetFullPath(data ?? draft.Server.Data), "demo");
        var secrets = Secrets(directory);
        var keys = secrets.Keys;
        var person = KeyValuePair.Create($"{EnvironmentOverrides.Prefix}people__0__tokens", Hashes(secrets.PersonsToken));
        var hashes = draft.Feeds.Select((feed, index) => (feed, index)).Where(item => keys.ContainsKey(item.feed.Id)).Select(item => KeyValuePair.Create(
            $"{EnvironmentOverrides.Prefix}feeds__{item.index}__keys",
            Hashes(keys[item.feed.Id])));
        var loaded = ServeSettings.Whole(
            ConfigurationLoader.Load(DemoResources.Configuration(), Source, AppContext.BaseDirectory, _ => DemoResources.Boundaries(), [.. hashes, person, .. environment]),
            Source);
        return (loaded, directory, secrets);
    }

    private static string Hashes(string secret) => JsonSerializer.Serialize(new[] { FeedKey.Hash(secret) }, FeedJson.Options);

    private static DemoSecrets Secrets(string directory)
    {
        try
        {
            return new DemoSecrets(DemoKeys.Ensure(directory), DemoPerson.Ensure(directory));
        }
        catch (IOException e) when (FullDisk.Is(e))
        {
            throw new StartException($"--data {directory}: {FullDisk.Sentence(directory)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"--data {directory}: the demonstration's keys can't be kept there ({e.Message}); give this user the right to write there, or name another with --data DIR", e);
        }
    }
}
