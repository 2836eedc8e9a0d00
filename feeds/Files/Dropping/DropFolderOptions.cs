namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>What the folders of all feeds have in common.</summary>
/// <param name="Directory">Below which their relative paths lie; absolute.</param>
public sealed record DropFolderOptions(string Directory);
