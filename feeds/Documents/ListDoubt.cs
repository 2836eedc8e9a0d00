namespace SituationRoom.Feeds.Documents;

/// <summary>Incidents that the last list seemed to have lost, and that end where the next one agrees.</summary>
/// <param name="Ids">Their ids.</param>
public sealed record ListDoubt(IReadOnlySet<string> Ids)
{
    /// <summary>No doubt.</summary>
    public static ListDoubt None { get; } = new(new HashSet<string>());

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Ids.Count == 0;
}
