using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>Something wrong with a request, as GeoReport v2 has it.</summary>
/// <param name="Code">The HTTP status that it would have alone.</param>
/// <param name="Why">What is wrong and the remedy, without a value that could be personal.</param>
public sealed record RequestError(int Code, Fault Why)
{
    /// <summary>The same in English.</summary>
    public string Description => Why.English();
}
