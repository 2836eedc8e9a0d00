namespace SituationRoom.Gateway.Api;

/// <summary>An account, as administrators see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; left out where none is given.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
/// <param name="IsDisabled">Whether nobody may sign in with it.</param>
/// <param name="IsExternal">Whether the organisation's provider says who it is, and which role.</param>
/// <param name="MustChangePassword">Whether the password that an administrator set was not changed yet.</param>
/// <param name="LockedUntil">Until when wrong passwords make tries slow, one a minute, from some network or from all; left out where they do not.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Sessions">Its sessions, the newest first.</param>
public sealed record AccountView(
    string Id,
    string Name,
    string? Post,
    string Role,
    bool IsDisabled,
    bool IsExternal,
    bool MustChangePassword,
    DateTimeOffset? LockedUntil,
    DateTimeOffset CreatedAt,
    IReadOnlyList<SessionView> Sessions);
