using SituationRoom.Core.Mending;

namespace SituationRoom.Engine.Mending;

/// <summary>What became of a command.</summary>
/// <param name="Picture">The incident's hands since; null where it was refused.</param>
/// <param name="Refusal">Why nothing was done; null where it was.</param>
public sealed record HandAnswer(HandPicture? Picture, HandRefusal? Refusal);
