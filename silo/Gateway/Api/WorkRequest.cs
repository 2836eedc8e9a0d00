namespace SituationRoom.Gateway.Api;

/// <summary>Planned works or an event as they are to stand.</summary>
/// <param name="Version">The version that was seen; left out where they are new.</param>
/// <param name="Title">What is done: it stands on walls.</param>
/// <param name="Kind">works or event.</param>
/// <param name="Effect">explain or suppress.</param>
/// <param name="Districts">Codes; none: the whole city.</param>
/// <param name="Categories">Codes; none: all.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Department">Code of the department that answers, or null.</param>
/// <param name="Contact">Whom to call, or null.</param>
internal sealed record WorkRequest(
    int? Version,
    string? Title,
    string? Kind,
    string? Effect,
    IReadOnlyList<string>? Districts,
    IReadOnlyList<string>? Categories,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    string? Department,
    string? Contact);
