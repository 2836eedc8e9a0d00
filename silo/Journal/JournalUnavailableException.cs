namespace SituationRoom.Journal;

/// <summary>The storage can't be written now; nothing of the batch was written, and a later try may succeed.</summary>
public sealed class JournalUnavailableException : IOException
{
    public JournalUnavailableException()
    {
    }

    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    public JournalUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
