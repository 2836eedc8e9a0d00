namespace SituationRoom.Core.Board;

/// <summary>One incident as a wall may show it.</summary>
/// <param name="Key">Stable within an epoch.</param>
/// <param name="Feed">The feed's id.</param>
/// <param name="Channel">Number of the channel.</param>
/// <param name="Severity">0 Unknown to 4 Extreme.</param>
/// <param name="Status">0 open, 1 inProgress, 2 answered, 3 closed, 4 cancelled.</param>
/// <param name="Mode">0 Actual, 1 Exercise, 2 System, 3 Test, 4 Draft.</param>
/// <param name="Category">Category number.</param>
/// <param name="Districts">District numbers.</param>
/// <param name="At">When it occurred, Unix ms.</param>
/// <param name="Due">Its deadline, Unix ms, or null.</param>
/// <param name="Title">A title fit for the wall, or null: then the category's name stands for it.</param>
/// <param name="FromFuture">Whether the source's clock was ahead; the time shown is then the time of receipt.</param>
public sealed record BoardIncident(
    int Key,
    string Feed,
    int Channel,
    int Severity,
    int Status,
    int Mode,
    int Category,
    int[] Districts,
    long At,
    long? Due,
    string? Title,
    bool FromFuture);
