namespace SituationRoom.Host.Serving;

/// <summary>The server can't start. The message is for people: what is wrong and what to do, in one line or one line an error.</summary>
public sealed class StartException : Exception
{
    public StartException()
    {
    }

    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
