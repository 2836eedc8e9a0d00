namespace SituationRoom.Core.Imports;

/// <summary>What the fold needs of a note that a delivery belonged to an import; its entries lie right before the note.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Import">The import's id within the feed.</param>
/// <param name="File">What is taken in, as people name it; null where nothing is named.</param>
/// <param name="Source">How: command, folder or upload.</param>
/// <param name="At">When the delivery was received, Unix ms.</param>
/// <param name="Taken">Entries of the delivery.</param>
/// <param name="Known">Items of the delivery that were known and are not in the journal again.</param>
/// <param name="Rejected">How many of <paramref name="Taken"/> are rejections.</param>
public sealed record ImportFacts(string Feed, string Import, string? File, string Source, long At, int Taken, int Known, int Rejected);
