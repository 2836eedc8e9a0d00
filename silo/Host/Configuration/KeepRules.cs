using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for how long things are kept.</summary>
internal static class KeepRules
{
    private static readonly TimeSpan Least = TimeSpan.FromDays(31);
    private static readonly TimeSpan Most = TimeSpan.FromDays(36_500);

    public static void Validate(RoomConfiguration room, List<ConfigurationError> errors)
    {
        if (room.Keep.Online is not { } online)
        {
            return;
        }

        if (online < Least || online > Most)
        {
            errors.Add(new("keep.online", $"{online.TotalDays:0.##}d", "this lies between 31d and 36500d", "write it like \"400d\", or leave it out to move nothing"));
        }
    }
}
