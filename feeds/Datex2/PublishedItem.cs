using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What a publication holds at one place: an incident, or what was refused. Exactly one of the two is set.</summary>
internal readonly record struct PublishedItem(SituationFacts? Incident, Rejection? Refused);
