namespace SituationRoom.Core.Board;

/// <summary>The city as the wall's header names it.</summary>
/// <param name="Names">Name by language.</param>
/// <param name="TimeZone">IANA name of the city's time zone.</param>
/// <param name="Demo">Whether this is the demonstration; then every screen says ДЕМО.</param>
/// <param name="HasMap">Whether boundaries are to be had at /api/v1/boundaries.</param>
public sealed record BoardCity(BoardNames Names, string TimeZone, bool Demo, bool HasMap)
{
    /// <summary>Departments, then posts, as configured: to whom alerts go and by what name they are called.</summary>
    public IReadOnlyList<BoardOwner> Owners { get; init; } = [];
}

/// <summary>A department or a post: never a person.</summary>
/// <param name="Code">Its configured code.</param>
/// <param name="Names">What it is called.</param>
/// <param name="IsDepartment">Whether it is a department; else a post of the room.</param>
public sealed record BoardOwner(string Code, BoardNames Names, bool IsDepartment);

/// <summary>A name in the product's two languages.</summary>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
public sealed record BoardNames(string Ru, string En);
