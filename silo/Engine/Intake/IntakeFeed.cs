using SituationRoom.Reports;

namespace SituationRoom.Engine.Intake;

/// <summary>What intake must know of a feed.</summary>
/// <param name="Id">Its configured id.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="SwappedPoints">Whether it is known to exchange latitude and longitude at times.</param>
public sealed record IntakeFeed(string Id, Channel Channel, bool SwappedPoints = false);
