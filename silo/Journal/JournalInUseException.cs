namespace SituationRoom.Journal;

/// <summary>Another process writes this journal. The message is one line with the remedy.</summary>
public sealed class JournalInUseException : IOException
{
    public JournalInUseException()
    {
    }

    public JournalInUseException(string message)
        : base(message)
    {
    }

    public JournalInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
