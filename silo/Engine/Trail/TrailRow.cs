using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Trail;

/// <summary>An event of the trail as it lies in the journal.</summary>
/// <param name="Position">Where it lies.</param>
/// <param name="Said">What was done.</param>
/// <param name="Hash">SHA-256 of its entry, hexadecimal.</param>
public sealed record TrailRow(long Position, TrailEvent Said, string Hash);
