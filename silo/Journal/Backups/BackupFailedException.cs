namespace SituationRoom.Journal.Backups;

/// <summary>A backup can't be taken, read or restored. The message is one line with the remedy.</summary>
public sealed class BackupFailedException : IOException
{
    public BackupFailedException()
    {
    }

    public BackupFailedException(string message)
        : base(message)
    {
    }

    public BackupFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
