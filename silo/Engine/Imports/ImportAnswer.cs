using SituationRoom.Core.Mending;

namespace SituationRoom.Engine.Imports;

/// <summary>What became of making an import void.</summary>
/// <param name="Import">The import since; null where it was refused.</param>
/// <param name="Refusal">Why nothing was done; null where it was.</param>
public sealed record ImportAnswer(ImportPicture? Import, HandRefusal? Refusal);
