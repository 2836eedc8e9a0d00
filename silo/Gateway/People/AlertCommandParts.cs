using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.People;

/// <summary>What commands about alerts need besides the desk.</summary>
/// <param name="Owners">What a wall may show of whom alerts are assigned to.</param>
/// <param name="Seconds">What waits for a second person.</param>
internal sealed record AlertCommandParts(AlertOwners Owners, SecondPersons Seconds);
