using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Places;

namespace SituationRoom.Host.Configuration;

/// <summary>A configuration in which nothing is wrong.</summary>
/// <param name="Room">What was read.</param>
/// <param name="Source">Where from, for people.</param>
/// <param name="Directory">Below which its relative paths lie; absolute.</param>
/// <param name="Catalog">Its trees.</param>
/// <param name="Norms">Its deadlines.</param>
/// <param name="Rules">Its rules, or the shipped ones.</param>
public sealed record LoadedConfiguration(RoomConfiguration Room, string Source, string Directory, Catalog Catalog, Norms Norms, RuleSet Rules);
