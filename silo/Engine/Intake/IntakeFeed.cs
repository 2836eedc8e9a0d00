using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>What intake must know of a feed.</summary>
/// <param name="Id">Its configured id.</param>
/// <param name="Channel">Its channel.</param>
public sealed record IntakeFeed(string Id, Channel Channel);
