namespace SituationRoom.Core.Trail;

/// <summary>Whose signature it is.</summary>
public enum HandoverSide
{
    Outgoing = 0,
    Incoming = 1,
}
