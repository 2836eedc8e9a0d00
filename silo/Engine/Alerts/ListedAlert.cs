using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Alerts;

/// <summary>An alert and what it is called.</summary>
/// <param name="Now">The alert as it stands.</param>
/// <param name="Title">With nothing personal in it.</param>
public sealed record ListedAlert(AlertRecord Now, BoardNames Title);
