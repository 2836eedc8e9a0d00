using System.Diagnostics;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Sqlite;

/// <summary>A disk that is really full: a small file system in memory, where the system lets a test make one.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Megabyte = 1 << 20;
    private readonly TemporaryDirectory _directory = new();
    private readonly bool _isMounted;

    public FullDiskTests() =>
        _isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", _directory.Path);

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", _directory.Path);
        }

        _directory.Dispose();
    }

    [SkippableFact]
    public async Task Appends_are_refused_while_the_disk_is_full_and_go_on_once_there_is_room()
    {
        Skip.IfNot(_isMounted, "mounting a file system is not allowed here");
        await using var journal = SqliteJournal.Open(_directory.Path);
        var ballast = _directory.File("ballast");
        await File.WriteAllBytesAsync(ballast, new byte[2 * Megabyte]);
        var appended = 0;
        JournalUnavailableException? refusal = null;
        while (refusal is null)
        {
            try
            {
                await journal.AppendAsync(Some.Batch(appended, bytes: 100_000), default);
                appended++;
            }
            catch (JournalUnavailableException error)
            {
                refusal = error;
            }
        }

        appended.ShouldBeInRange(3, 40);
        refusal.Message.ShouldContain("is full; make room on it");
        journal.End.ShouldBe(appended);
        await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(Some.Batch(0, bytes: 100_000), default));

        File.Delete(ballast);
        (await journal.AppendAsync(Some.Batch(appended, bytes: 100_000), default)).ShouldBe(appended + 1);
        var blocks = await Some.AllAsync(journal);
        blocks.Count.ShouldBe(appended + 1);
        blocks.Select(block => block.Payload.Span.SequenceEqual(Some.Payload((int)block.FirstPosition - 1, 100_000))).ShouldAllBe(same => same);
    }

    [SkippableFact]
    public async Task Keys_are_refused_while_the_disk_is_full_and_given_once_there_is_room()
    {
        Skip.IfNot(_isMounted, "mounting a file system is not allowed here");
        using var vault = SqliteKeyVault.Open(_directory.Path);
        var ballast = _directory.File("ballast");
        await Fill(ballast);
        string[] names = [.. Enumerable.Range(0, 2_000).Select(number => $"n{number}")];
        Should.Throw<JournalUnavailableException>(() => vault.GetOrCreate(names)).Message.ShouldContain("is full");
        vault.Find("n0").ShouldBeNull();

        File.Delete(ballast);
        var keys = vault.GetOrCreate(names);
        vault.Find("n0").ShouldBe(keys[0]);
    }

    private static async Task Fill(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                await file.WriteAsync(new byte[4_096]);
            }
        }
        catch (IOException)
        {
            // That was the last free page.
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
