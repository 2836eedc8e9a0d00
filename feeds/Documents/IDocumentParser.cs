namespace SituationRoom.Feeds.Documents;

/// <summary>
/// Bytes of one whole message to what it says. Pure: opens no connection and no file, reads no clock. Never throws for what a
/// sender sent. Safe for any number of threads; keeps no reference to the message.
/// </summary>
public interface IDocumentParser
{
    /// <summary>Reads a document, uncompressed, within the door's size limit.</summary>
    ParsedDocument Parse(ReadOnlyMemory<byte> document);
}
