using SituationRoom.Reports;

namespace SituationRoom.Feeds.Documents;

/// <summary>What follows from a complete document beside what its items say.</summary>
/// <param name="Reports">To be delivered: each gives an incident the status that the list means.</param>
/// <param name="Doubt">To be remembered until the next document.</param>
/// <param name="Trouble">What is doubtful, in one English sentence for the feed's state; null where nothing is.</param>
public sealed record ListConclusion(IReadOnlyList<Report> Reports, ListDoubt Doubt, string? Trouble);
