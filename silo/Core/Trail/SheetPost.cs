namespace SituationRoom.Core.Trail;

/// <summary>Who held a post when the sheet was made.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Who">Who held it.</param>
/// <param name="Since">Since when.</param>
public sealed record SheetPost(string Post, Actor Who, DateTimeOffset Since);
