using SituationRoom.Core.Board;

namespace SituationRoom.Engine.Shifts;

/// <summary>A post and who holds it.</summary>
/// <param name="Id">Its configured id.</param>
/// <param name="Names">Its names.</param>
/// <param name="Leads">Whether it leads the shift.</param>
/// <param name="Holders">Who holds it; two while a shift changes.</param>
public sealed record PostPicture(string Id, BoardNames Names, bool Leads, IReadOnlyList<HolderPicture> Holders);
