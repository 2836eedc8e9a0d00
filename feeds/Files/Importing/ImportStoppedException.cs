namespace SituationRoom.Feeds.Files.Importing;

/// <summary>An import can't go on; the message says why and what to do, in one line.</summary>
public sealed class ImportStoppedException : Exception
{
    public ImportStoppedException()
    {
    }

    public ImportStoppedException(string message)
        : base(message)
    {
    }

    public ImportStoppedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
