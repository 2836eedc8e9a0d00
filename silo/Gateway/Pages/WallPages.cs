using Microsoft.Extensions.FileProviders;

namespace SituationRoom.Gateway.Pages;

/// <summary>The built pages, which may still be in the making when the server starts, or not be had at all.</summary>
public sealed class WallPages
{
    private volatile IFileProvider? _files;
    private volatile string _reason = "The pages are being built; this page asks again by itself.";

    /// <summary>The built files, or null.</summary>
    public IFileProvider? Files => _files;

    /// <summary>Why there are none, with the remedy.</summary>
    public string Reason => _reason;

    /// <summary>The pages are whole in this directory.</summary>
    /// <param name="directory">An absolute path.</param>
    public void Ready(string directory) => _files = new PhysicalFileProvider(directory);

    /// <summary>There are no pages.</summary>
    /// <param name="reason">Why, and the remedy, in a sentence for the page.</param>
    public void Missing(string reason) => _reason = reason;
}
