using SituationRoom.Core.Board;

namespace SituationRoom.Core.Shifts;

/// <summary>A post of the room, as configured.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">Its names.</param>
/// <param name="Leads">Whether whoever holds it leads the shift and hands it over; one post does.</param>
public sealed record Post(string Id, BoardNames Names, bool Leads);
