using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using SituationRoom.Host.Serving;
using SituationRoom.Journal.Backups;

namespace SituationRoom.Host.Commands;

/// <summary><c>backup</c>: a verified copy of everything that a room keeps, taken while it runs.</summary>
internal static class BackupCommand
{
    private const string About = """
        Copy everything that a room keeps into one file, while it runs: the journal, accounts and walls, how far feeds were read. The file is read
        back and verified before it bears its name; a backup that failed leaves nothing. TARGET is a file that does not exist, or a
        directory, in which the file is named by the time: situationroom-20261122-034000.zip.

        Personal data lie encrypted in it. Their keys go in only with --with-keys: then whoever has the file can read them. Without them keep
        the data directory's keys.db apart (of a database: the schema room_keys), or what they lock is lost with the disk. The configuration and its secrets are never in it.

        Exit code: 0 whole and verified, 1 it failed, 2 wrong call.
        """;

    private const int MostRate = 10_000;

    private static readonly Argument<string> Target = new("target") { Description = "The file to make, or a directory to make it in.", HelpName = "TARGET" };

    private static readonly Option<string?> Data = new("--data") { Description = "The data directory [default: as the configuration says].", HelpName = "DIR" };

    private static readonly Option<string?> Config = KeepingOptions.Config();

    private static readonly Option<bool> WithKeys = new("--with-keys") { Description = "Put the keys of personal data in, too. Of a database only its owner can (--owner)." };

    private static readonly Option<int> Rate = new("--rate")
    {
        Description = "Megabytes of the journal read in a second at most, so that the room is not slowed.",
        DefaultValueFactory = _ => 32,
        HelpName = "MB",
    };

    private static readonly Option<string?> Owner = KeepingOptions.Owner();

    private static readonly Option<string?> PasswordFile = KeepingOptions.PasswordFile();

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The backup.", HelpName = "FILE" };
        var verify = new Command("verify", "Read a backup whole and verify it: the length and SHA-256 of each part, every entry's checksum, the trail's chain. Exit code 0 where it is whole, else 1.") { file };
        verify.SetAction((parsed, cancellationToken) => KeepingRun.RunAsync((progress, stop) => Task.FromResult(Verify(parsed.GetRequiredValue(file), progress, stop)), cancellationToken));
        Rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostRate)
            {
                result.AddError($"--rate lies between 1 and {MostRate} megabytes a second.");
            }
        });
        var command = new Command("backup", About) { Target, Data, Config, WithKeys, Rate, Owner, PasswordFile };
        command.Subcommands.Add(verify);
        command.SetAction((parsed, cancellationToken) => KeepingRun.RunAsync((progress, stop) => TakeAsync(parsed, progress, stop), cancellationToken));
        return command;
    }

    private static async Task<string> TakeAsync(ParseResult parsed, Action<BackupProgress> progress, CancellationToken cancellationToken)
    {
        var place = RoomPlace.Of(parsed.GetValue(Data), parsed.GetValue(Config));
        var now = TimeProvider.System.GetUtcNow();
        var path = PathOf(parsed.GetRequiredValue(Target), now);
        var withKeys = parsed.GetValue(WithKeys);
        var source = await OpenAsync(place, withKeys ? parsed.GetValue(Owner) : null, parsed.GetValue(PasswordFile), cancellationToken);
        await using var sourceEnds = source;
        var options = new BackupOptions { Build = ProductBuild.Version, WithKeys = withKeys, BytesPerSecond = parsed.GetValue(Rate) * 1_000_000L, Progress = progress };
        var manifest = await BackupWriter.WriteAsync(source, path, options, now, cancellationToken);
        return $"{path}: {Describe(manifest)}\nSHA-256 of the file: {Hash(path)}\n{(withKeys ? "The keys of personal data are in it: keep it where only those who may read them come." : KeysElsewhere(place))}";
    }

    private static async Task<IBackupSource> OpenAsync(RoomPlace place, string? owner, string? passwordFile, CancellationToken cancellationToken)
    {
        try
        {
            return place.Database is { } database
                ? await PostgresBackupSource.OpenAsync(database, KeepingOptions.OwnerOf(database, owner, passwordFile), place.Data, cancellationToken)
                : new SqliteBackupSource(place.Data);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw new StartException(fault.Message, fault);
        }
    }

    private static string Verify(string path, Action<BackupProgress> progress, CancellationToken cancellationToken)
    {
        using var backup = BackupFile.Open(path);
        backup.Verify(progress, cancellationToken);
        return $"{path}: {Describe(backup.Says)}\nSHA-256 of the file: {Hash(path)}";
    }

    private static string Describe(BackupManifest manifest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{manifest.Entries} entries up to position {manifest.LastPosition} are whole, {(manifest.TrailEntries == 0 ? "there is no trail yet" : $"and the trail of {manifest.TrailEntries} is unbroken; its last hash is {manifest.TrailHead}")}. Format {manifest.Format}, version {manifest.Build}, taken {manifest.TakenAt:u} of {manifest.Kind}, {(manifest.HasKeys ? "with" : "without")} the keys of personal data.");

    private static string KeysElsewhere(RoomPlace place) => place.Database is null
        ? $"The keys of personal data are not in it: keep {Path.Combine(place.Data, "keys.db")} apart from it (or take a backup --with-keys into another place), or what they lock is lost with the disk."
        : $"The keys of personal data are not in it: keep the schema room_keys of the database {place.Database.Database} apart from it (or take a backup --with-keys --owner ROLE into another place), or what they lock is lost with the disk.";

    private static string PathOf(string target, DateTimeOffset now)
    {
        var path = Directory.Exists(target)
            ? Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"situationroom-{now:yyyyMMdd-HHmmss}.zip"))
            : target;
        path = Path.GetFullPath(path);
        return !Directory.Exists(Path.GetDirectoryName(path)) ? throw new StartException($"{Path.GetDirectoryName(path)} does not exist; make it, or name another target.")
            : File.Exists(path) ? throw new StartException($"{path} exists already; name another file, or a directory to have a name made.")
            : path;
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
