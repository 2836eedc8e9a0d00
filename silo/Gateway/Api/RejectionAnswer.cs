using SituationRoom.Engine.Asking;

namespace SituationRoom.Gateway.Api;

/// <summary>A rejection that was settled.</summary>
/// <param name="Rejection">As it is now.</param>
/// <param name="Accepted">Reports and readings of it that are new.</param>
/// <param name="Duplicates">Reports and readings of it that were known already.</param>
/// <param name="Rejected">Ids of new rejections: items of it that are still not understood.</param>
public sealed record RejectionAnswer(RejectionSummary Rejection, int Accepted, int Duplicates, IReadOnlyList<string> Rejected);
