using SituationRoom.Core.Board;

namespace SituationRoom.Core.Places;

/// <summary>Who answers for categories, as configured.</summary>
/// <param name="Code">Lower-case Latin words (digits allowed) joined by hyphens; unique among departments.</param>
/// <param name="Names">Full names.</param>
public sealed record Department(string Code, BoardNames Names);
