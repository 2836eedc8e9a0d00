namespace SituationRoom.Core.Trail;

/// <summary>Attempts to sign in were refused: an entry a minute and account, however many they were.</summary>
public sealed record SignInsRefused : TrailEvent
{
    /// <summary>The account that was tried; null: there is none of that name, which is not kept, since people type passwords there, too.</summary>
    public string? Account { get; init; }

    /// <summary>How many attempts.</summary>
    public required int Times { get; init; }

    /// <summary>When the first of them was, Unix ms.</summary>
    public required long Since { get; init; }

    /// <summary>The address of the last of them, where it is known.</summary>
    public string? From { get; init; }
}
