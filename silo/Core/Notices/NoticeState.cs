namespace SituationRoom.Core.Notices;

/// <summary>A <see cref="NoticeBook"/> as a snapshot keeps it.</summary>
/// <param name="Pending">What is to be sent.</param>
/// <param name="Told">That of which the fate is decided, in the order in which it was.</param>
/// <param name="Following">Who was told of alerts that have not ended.</param>
public sealed record NoticeState(IReadOnlyList<PendingNotice> Pending, IReadOnlyList<ToldNotice> Told, IReadOnlyList<NoticeFollowers> Following);

/// <summary>Who was told of an alert.</summary>
/// <param name="Alert">The alert's id.</param>
/// <param name="Targets">Ids of the targets.</param>
public sealed record NoticeFollowers(string Alert, IReadOnlyList<string> Targets);
