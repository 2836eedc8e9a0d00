namespace SituationRoom.Gateway.Api;

/// <summary>Personal data of an incident. That they were shown stands on the trail.</summary>
/// <param name="Items">What its reports gave, the newest first, each once.</param>
public sealed record PersonView(IReadOnlyList<PersonItem> Items);

/// <summary>Personal data that one report gave.</summary>
/// <param name="ReceivedAt">When the report came.</param>
/// <param name="Fields">Names and values as the source gave them.</param>
public sealed record PersonItem(DateTimeOffset ReceivedAt, IReadOnlyList<PersonField> Fields);

/// <summary>One of them.</summary>
/// <param name="Name">Such as name, phone or email.</param>
/// <param name="Value">As the source wrote it.</param>
public sealed record PersonField(string Name, string Value);
