namespace SituationRoom.Gateway.Live;

/// <summary>What a wall's page is to know of its room.</summary>
/// <param name="IsMaster">Whether it makes the room's sounds.</param>
/// <param name="IsSilent">Whether the room can't be heard.</param>
internal sealed record WallStanding(bool IsMaster, bool IsSilent);
