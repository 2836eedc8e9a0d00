namespace SituationRoom.Core.Board;

/// <summary>The city as the wall's header names it.</summary>
/// <param name="Names">Name by language.</param>
/// <param name="TimeZone">IANA name of the city's time zone.</param>
/// <param name="Demo">Whether this is the demonstration; then every screen says ДЕМО.</param>
/// <param name="HasMap">Whether boundaries are to be had at /api/v1/boundaries.</param>
public sealed record BoardCity(BoardNames Names, string TimeZone, bool Demo, bool HasMap);

/// <summary>A name in the product's two languages.</summary>
/// <param name="Ru">Russian.</param>
/// <param name="En">English.</param>
public sealed record BoardNames(string Ru, string En);
