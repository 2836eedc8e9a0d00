namespace SituationRoom.Gateway.Live;

/// <summary>Keeps when walls were last heard over a restart, and tells it to all nodes of a room. A convenience: what is lost is heard again.</summary>
public interface IWallMemory
{
    /// <summary>The last sign of a wall; null where there is none or it can't be read now.</summary>
    /// <param name="wall">The wall's id.</param>
    WallSign? Read(string wall);

    /// <summary>Keeps a sign in the place of the last one, or not where that can't be done now.</summary>
    /// <param name="wall">The wall's id.</param>
    /// <param name="sign">The sign.</param>
    void Write(string wall, WallSign sign);
}
