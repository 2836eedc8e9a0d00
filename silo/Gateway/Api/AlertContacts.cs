using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Api;

/// <summary>Whom to call about an alert.</summary>
/// <param name="Department">Code of the department that answers for its category in its district; left out where none is configured.</param>
/// <param name="Names">What the department is called.</param>
/// <param name="Contacts">Its posts, those on duty now first.</param>
public sealed record AlertContacts(string? Department, BoardNames? Names, IReadOnlyList<ContactView> Contacts);

/// <summary>A post that can be called.</summary>
/// <param name="Post">What it is called.</param>
/// <param name="Phone">Its office number.</param>
/// <param name="Hours">Its hours, such as 08:00–20:00; empty: round the clock.</param>
/// <param name="Now">Whether it is on duty now.</param>
public sealed record ContactView(BoardNames Post, string Phone, string Hours, bool Now);
