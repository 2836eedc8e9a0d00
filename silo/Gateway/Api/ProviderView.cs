using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Api;

/// <summary>A provider through which people may sign in.</summary>
/// <param name="Id">Its id; /api/v1/sign-in/ID leads to it.</param>
/// <param name="Names">What people call it.</param>
public sealed record ProviderView(string Id, BoardNames Names);
