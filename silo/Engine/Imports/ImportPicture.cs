using SituationRoom.Core.Imports;

namespace SituationRoom.Engine.Imports;

/// <summary>An import as people see it.</summary>
/// <param name="Feed">Id of its feed.</param>
/// <param name="Import">What is remembered of it.</param>
/// <param name="Voiding">What making it void would come to now; null where that was not asked for.</param>
public sealed record ImportPicture(string Feed, KeptImport Import, VoidCounts? Voiding);
