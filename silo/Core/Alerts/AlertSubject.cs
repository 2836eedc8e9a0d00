namespace SituationRoom.Core.Alerts;

/// <summary>
/// What of a rule's scope a condition is about; together with the rule's id it names one alert point. Two are the same where
/// what names the point is: the item of a feed where there is an item, else the feed where there is one, else district and
/// category. So an incident that moves to another district keeps its alert.
/// </summary>
/// <param name="District">The district's code, or null: where an item lies now, or the cell that is counted.</param>
/// <param name="Category">The category's code, or null.</param>
/// <param name="Feed">The feed's id: of a silence, a reading or an incident; else null.</param>
/// <param name="Item">The incident's external id, the reading's key, or of a cluster the feed's id, a slash and the external id of the incident about which it lies; else null.</param>
public readonly record struct AlertSubject(string? District, string? Category, string? Feed = null, string? Item = null)
{
    public bool Equals(AlertSubject other) =>
        Feed == other.Feed
        && Item == other.Item
        && (Feed is not null || Item is not null || (District == other.District && Category == other.Category));

    public override int GetHashCode() =>
        Feed is not null || Item is not null ? HashCode.Combine(Feed, Item) : HashCode.Combine(District, Category);
}
