namespace SituationRoom.Feeds.States;

/// <summary>One file a feed, <c>{feed}.state</c>, readable by its owner alone. A feed's own calls come one at a time.</summary>
/// <param name="directory">Where the files lie; it is made when something is first written.</param>
public sealed class FileFeedStateStore(string directory) : IFeedStateStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <inheritdoc/>
    public byte[]? Read(string feed)
    {
        try
        {
            return File.ReadAllBytes(PathOf(feed));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string feed, ReadOnlySpan<byte> state)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var next = PathOf(feed) + ".next";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var file = new FileStream(next, options))
            {
                file.Write(state);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, PathOf(feed), overwrite: true);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private string PathOf(string feed) => Path.Combine(directory, $"{feed}.state");
}
