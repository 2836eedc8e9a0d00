namespace SituationRoom.Feeds.Files;

/// <summary>A place between two items of a file.</summary>
/// <param name="Offset">Bytes from the file's beginning, after decompression; in a JSON document items from its beginning.</param>
/// <param name="Line">Lines (of a JSON document: items) that end before it.</param>
public readonly record struct ImportPosition(long Offset, long Line);
