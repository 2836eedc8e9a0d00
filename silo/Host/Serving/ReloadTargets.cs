using SituationRoom.Engine;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Host.Serving;

/// <summary>Who is told of a changed configuration.</summary>
/// <param name="Engine">Of places, norms and feeds.</param>
/// <param name="Feeds">Of feeds; the doors ask it.</param>
/// <param name="Access">Of walls and people.</param>
internal sealed record ReloadTargets(RoomEngine Engine, LiveFeedDirectory Feeds, RoomAccess Access);
