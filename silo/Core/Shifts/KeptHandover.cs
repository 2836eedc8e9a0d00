using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>A hand-over that was closed: where its sheet lies, and by which hash it is known.</summary>
/// <param name="Id">The hand-over's id.</param>
/// <param name="Position">Where the entry with the finished sheet lies.</param>
/// <param name="Hash">The trail's hash at that position, hexadecimal.</param>
/// <param name="BegunAt">When the sheet was made.</param>
/// <param name="ClosedAt">When the second signature was given.</param>
/// <param name="NextStart">Start of the shift that took over.</param>
/// <param name="NextEnd">Its end.</param>
/// <param name="Outgoing">Who handed over.</param>
/// <param name="Incoming">Who took over.</param>
/// <param name="Confirmed">Items gone through.</param>
/// <param name="Refused">Of those, not taken over.</param>
public sealed record KeptHandover(
    string Id,
    long Position,
    string Hash,
    DateTimeOffset BegunAt,
    DateTimeOffset ClosedAt,
    DateTimeOffset NextStart,
    DateTimeOffset NextEnd,
    Actor Outgoing,
    Actor Incoming,
    int Confirmed,
    int Refused);
