using SituationRoom.Core.Alerts.Evaluating;

namespace SituationRoom.Engine.Alerts;

/// <summary>Is told how the walls are. Safe for any number of threads.</summary>
public interface IWallDesk
{
    /// <summary>Takes all walls that may watch, as they are known now; to be told every few seconds, since nothing older than half a minute is believed.</summary>
    void SeeWalls(IReadOnlyList<SeenWall> walls);
}
