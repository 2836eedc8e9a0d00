using System.Globalization;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>One notice: one step of one alert to one target. It is sent at most once after the other side confirmed it.</summary>
/// <param name="Alert">The alert's id.</param>
/// <param name="Version">The alert's version at that step.</param>
/// <param name="Target">The target's id.</param>
public readonly record struct NoticeKey(string Alert, int Version, string Target)
{
    /// <summary>Which notice an event is about.</summary>
    public static NoticeKey Of(NoticeEvent told) => new(told.Alert, told.AlertVersion, told.Target);

    /// <summary>The same for every attempt, so that a receiver can tell a repeat.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Alert}.{Version}.{Target}");
}
