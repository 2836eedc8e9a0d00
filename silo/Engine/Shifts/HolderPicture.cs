namespace SituationRoom.Engine.Shifts;

/// <summary>Who holds a post.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Since">Since when.</param>
/// <param name="Shift">Start of the shift for which it was taken.</param>
public sealed record HolderPicture(string Person, string Name, DateTimeOffset Since, DateTimeOffset Shift);
