namespace SituationRoom.Core.Alerts.Life;

/// <summary>What can be raised: a rule, and what of its scope it is about. At most one occurrence of it stands at a time.</summary>
public readonly record struct AlertPoint(string Rule, AlertSubject Subject);
