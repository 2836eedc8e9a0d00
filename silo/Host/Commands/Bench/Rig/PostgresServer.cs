using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// A real PostgreSQL of its own in a temporary directory, on a free port of 127.0.0.1, with fsync on; it can be killed and started again. As the server
/// refuses to run as root, it runs as postgres or nobody there.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The superuser's and every other role's password.</summary>
    public const string Password = "of-a-test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _directory = Directory.CreateTempSubdirectory("situationroom-postgres-").FullName;
    private readonly string _programs;
    private Process? _process;

    private PostgresServer(string programs) => _programs = programs;

    public int Port { get; } = FreePort.Next();

    /// <summary>Where the programs of PostgreSQL lie; null where there are none.</summary>
    public static string? Programs => (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Select(version => Path.Combine(version, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")));

    private string Data => Path.Combine(_directory, "data");

    private static string[] AsUser => Environment.UserName == "root"
        ? ["setpriv", $"--reuid={UserWithoutRights}", $"--regid={GroupOf(UserWithoutRights)}", "--clear-groups", "--"]
        : [];

    private static string UserWithoutRights => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Makes a cluster and starts it.</summary>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var server = new PostgresServer(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql"));
        var passwords = Path.Combine(server._directory, "password");
        await File.WriteAllTextAsync(passwords, Password);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "-R", UserWithoutRights, server._directory);
        }

        await RunAsync([
            .. AsUser, Path.Combine(server._programs, "initdb"), "-D", server.Data, "-U", "owner", "-A", "scram-sha-256", "--pwfile", passwords, "-E", "UTF8", "--locale=C", "--no-sync"]);
        string[] lines = [$"port = {server.Port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{server._directory}'", "fsync = on", .. settings];
        await File.AppendAllLinesAsync(Path.Combine(server.Data, "postgresql.conf"), lines);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it and waits until it takes connections; what a kill left behind is in its way for a moment.</summary>
    public async Task StartAgainAsync()
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            _process ??= Start();
            if (_process.HasExited)
            {
                _process.Dispose();
                _process = null;
            }
            else if (await AnswersAsync())
            {
                return;
            }

            if (watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync(Path.Combine(_directory, "log"))}");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>SIGKILL to the server and to all that it started.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Runs a statement as the superuser and returns what it answers, a row a line.</summary>
    public Task<string> RunSqlAsync(string database, string sql) => RunAsync([
        "env", $"PGPASSWORD={Password}", Path.Combine(_programs, "psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1",
        "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "owner", "-d", database, "-c", sql]);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static string GroupOf(string user) => File.ReadLines("/etc/passwd").First(line => line.StartsWith($"{user}:", StringComparison.Ordinal)).Split(':')[3];

    private Process Start()
    {
        string[] command = [.. AsUser, Path.Combine(_programs, "postgres"), "-D", Data];
        var log = Path.Combine(_directory, "log");
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _directory })!;
        process.ErrorDataReceived += (_, line) => File.AppendAllText(log, $"{line.Data}\n");
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            await RunSqlAsync("postgres", "select 1");
            return true;
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException($"{command.FirstOrDefault(word => word.Contains('/', StringComparison.Ordinal))}: {await error}");
    }
}
