namespace SituationRoom.Gateway.Access;

/// <summary>The wall whose token a request bears.</summary>
/// <param name="Id">Its id.</param>
internal sealed record WatchingWall(string Id);
