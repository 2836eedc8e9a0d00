namespace SituationRoom.Feeds.Files;

/// <summary>A place between two items of a file.</summary>
/// <param name="Offset">Bytes from the file's beginning, after decompression.</param>
/// <param name="Line">Lines that end before it.</param>
public readonly record struct ImportPosition(long Offset, long Line);
