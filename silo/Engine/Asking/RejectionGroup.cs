using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Open rejections of one feed whose reasons differ in numbers alone.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Reason">The newest one's, in English.</param>
/// <param name="Count">How many.</param>
/// <param name="Newest">The newest one's id.</param>
/// <param name="NewestAt">When the newest arrived.</param>
/// <param name="OldestAt">When the oldest arrived.</param>
public sealed record RejectionGroup(string Feed, string Reason, int Count, string Newest, DateTimeOffset NewestAt, DateTimeOffset OldestAt)
{
    /// <summary>The newest one's reason as a code and what it names, so that it can be said in any language.</summary>
    public required Fault Why { get; init; }
}
