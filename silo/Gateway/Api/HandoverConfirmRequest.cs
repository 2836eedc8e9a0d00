namespace SituationRoom.Gateway.Api;

/// <summary>What the incoming lead says of an item of the sheet.</summary>
/// <param name="Item">The alert's id.</param>
/// <param name="Accepted">Whether it is taken over; null: it is.</param>
internal sealed record HandoverConfirmRequest(string? Item, bool? Accepted);
