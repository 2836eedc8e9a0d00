namespace SituationRoom.Feeds.Mapping;

/// <summary>One step of a <see cref="SourcePath"/>: into a member, or into an element of an array.</summary>
/// <param name="Name">The member's name; null for an element.</param>
/// <param name="Index">The element's number from 0; 0 for a member.</param>
internal readonly record struct PathStep(string? Name, int Index);
