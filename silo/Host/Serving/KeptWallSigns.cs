using System.Text.Json;
using SituationRoom.Feeds.States;
using SituationRoom.Gateway.Live;
using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>Signs of walls among the states of feeds, under names that no feed can have: in a file each, or in the database that all nodes have in common.</summary>
internal sealed class KeptWallSigns(IFeedStateStore states) : IWallMemory
{
    /// <inheritdoc/>
    public WallSign? Read(string wall)
    {
        try
        {
            return states.Read(Name(wall)) is { } kept ? JsonSerializer.Deserialize<WallSign>(kept) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string wall, WallSign sign)
    {
        try
        {
            states.Write(Name(wall), JsonSerializer.SerializeToUtf8Bytes(sign));
        }
        catch (Exception e) when (e is IOException or JournalUnavailableException)
        {
            // It is kept with the next step; a disk or a database that takes nothing is told elsewhere.
        }
    }

    private static string Name(string wall) => "wall--" + wall;
}
