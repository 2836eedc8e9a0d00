using SituationRoom.Engine;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Notices;

namespace SituationRoom.Host.Serving;

/// <summary>Who is told of a changed configuration.</summary>
/// <param name="Engine">Of places, norms, feeds, rules and scenes.</param>
/// <param name="Feeds">Of feeds; the doors ask it.</param>
/// <param name="Access">Of walls and people.</param>
/// <param name="Notices">Of what is told outside.</param>
/// <param name="Departments">Of whom to call.</param>
internal sealed record ReloadTargets(RoomEngine Engine, LiveFeedDirectory Feeds, RoomAccess Access, NoticeOutlet Notices, DepartmentBook Departments);
