namespace SituationRoom.Journal;

/// <summary>What lies in the journal is not what was written: it can't be read on from <see cref="Position"/>.</summary>
public sealed class JournalDamagedException : IOException
{
    public JournalDamagedException()
    {
    }

    public JournalDamagedException(string message)
        : base(message)
    {
    }

    public JournalDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="position">The first position that can't be read; everything before it is whole.</param>
    /// <param name="message">What is wrong and where, with the remedy.</param>
    public JournalDamagedException(long position, string message)
        : base(message) => Position = position;

    /// <summary>The first position that can't be read; 0 where the whole file can't.</summary>
    public long Position { get; }
}
