using SituationRoom.Reports;

namespace SituationRoom.Core.Merging;

/// <summary>An open incident that may be the same problem as another.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Feed">Number of its feed.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Category">Number of its category; negative where it has none.</param>
/// <param name="TopCategory">Number of the top of its category's branch; negative where it has none.</param>
/// <param name="OccurredAt">Unix ms.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="DetailsPosition">Position of the report whose title and text stand; 0 where there is none.</param>
public readonly record struct MergeCandidate(
    int Key, int Feed, Channel Channel, int Category, int TopCategory, long OccurredAt, double Latitude, double Longitude, long DetailsPosition);
