namespace SituationRoom.Core.Alerts;

/// <summary>What of a rule's scope a condition is about; together with the rule's id it names one alert point.</summary>
/// <param name="District">The district's code, or null.</param>
/// <param name="Category">The category's code, or null.</param>
/// <param name="Feed">The feed's id: of a silence, a reading or an incident; else null.</param>
/// <param name="Item">The incident's external id, the reading's key or the cluster's anchor; else null.</param>
public readonly record struct AlertSubject(string? District, string? Category, string? Feed = null, string? Item = null);
