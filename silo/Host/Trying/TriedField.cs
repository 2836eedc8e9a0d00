namespace SituationRoom.Host.Trying;

/// <summary>One canonical field of an item, from its sources to what the room would hold.</summary>
/// <param name="Field">Its canonical name.</param>
/// <param name="Sources">Sources that were asked, to what they held; null: nothing.</param>
/// <param name="Steps">Steps of the mapping, to the text after each; null: nothing was left.</param>
/// <param name="Value">What the room would hold; null: nothing.</param>
/// <param name="Origin">Who gave it.</param>
/// <param name="IsPersonal">Whether it is personal, or made of what is.</param>
internal sealed record TriedField(
    string Field,
    IReadOnlyList<KeyValuePair<string, string?>> Sources,
    IReadOnlyList<KeyValuePair<string, string?>> Steps,
    string? Value,
    FieldOrigin Origin,
    bool IsPersonal)
{
    /// <summary>What stands in place of what is personal.</summary>
    public const string Mask = "•••";

    /// <summary>The field without anything personal.</summary>
    public TriedField Masked() => IsPersonal
        ? this with { Sources = Hidden(Sources), Steps = Hidden(Steps), Value = Value is null ? null : Mask }
        : this;

    private static KeyValuePair<string, string?>[] Hidden(IReadOnlyList<KeyValuePair<string, string?>> texts) =>
        [.. texts.Select(text => new KeyValuePair<string, string?>(text.Key, text.Value is null ? null : Mask))];
}
