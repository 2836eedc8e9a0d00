namespace SituationRoom.Reports;

/// <summary>Personal data of whoever reported. Encrypted in the journal; never on the wall, in a log or in a delta.</summary>
/// <param name="Fields">Names as sent ("name", "phone", "email", "address", …) to values, in the order they came.</param>
public sealed record Person(IReadOnlyList<KeyValuePair<string, string>> Fields);
