using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Api;

/// <summary>A target, for people: its address and secrets are nobody's business.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">What it is called.</param>
public sealed record NoticeTargetView(string Id, NoticeKind Kind, BoardNames Names);
