using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Gateway.People;

/// <summary>A command that waits for a second person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">As the first person gave it.</param>
/// <param name="EndsAt">Until when it waits.</param>
internal sealed record WaitingCommand(string Id, AlertCommand Command, DateTimeOffset EndsAt);
