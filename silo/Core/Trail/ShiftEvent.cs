namespace SituationRoom.Core.Trail;

/// <summary>Something about who is on duty.</summary>
public abstract record ShiftEvent : TrailEvent;
