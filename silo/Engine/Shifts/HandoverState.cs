namespace SituationRoom.Engine.Shifts;

/// <summary>How far a hand-over is.</summary>
public enum HandoverState
{
    /// <summary>Not both have signed: both are on duty.</summary>
    Open,

    /// <summary>Both have signed.</summary>
    Closed,
}
