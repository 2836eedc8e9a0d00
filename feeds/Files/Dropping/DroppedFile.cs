namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>A file in a watched folder as it was seen.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ChangedAt">When it was last written, UTC.</param>
internal readonly record struct DroppedFile(string Path, long Size, DateTime ChangedAt);
