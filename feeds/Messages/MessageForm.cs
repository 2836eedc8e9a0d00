namespace SituationRoom.Feeds.Messages;

/// <summary>How the items of a message follow each other.</summary>
public enum MessageForm
{
    /// <summary>One JSON value: an object, or an array of objects.</summary>
    Json,

    /// <summary>One JSON object a line (<c>application/x-ndjson</c>); blank lines are skipped.</summary>
    Ndjson,
}
