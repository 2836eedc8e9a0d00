using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Survival;

/// <summary>A disk of its own that is small enough to fill: a tmpfs mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _ballast;

    private SmallDisk(string path)
    {
        Path = path;
        _ballast = System.IO.Path.Combine(path, "ballast");
    }

    public string Path { get; }

    /// <returns>Null where this machine does not let us mount.</returns>
    public static async Task<SmallDisk?> TryMountAsync(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("situationroom-disk-").FullName;
        var mounted = await Shell.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path);
        if (mounted.Code == 0)
        {
            return new SmallDisk(path);
        }

        Directory.Delete(path);
        return null;
    }

    /// <summary>Writes until nothing more fits.</summary>
    public void Fill()
    {
        using var file = new FileStream(_ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void MakeRoom() => File.Delete(_ballast);

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync("umount", "--lazy", Path);
        Directory.Delete(Path);
    }
}
