namespace SituationRoom.Gateway.Api;

/// <summary>A parameter of an endpoint's query: a text, unless it says otherwise.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it does, in one sentence.</param>
internal sealed record QueryParameter(string Name, string Meaning)
{
    /// <summary>The words that it may be; null: any text.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The least number; null: it is no number.</summary>
    public int? Least { get; init; }

    /// <summary>The greatest number; null: it is no number.</summary>
    public int? Most { get; init; }

    /// <summary>Whether it is true or false.</summary>
    public bool IsFlag { get; init; }
}
