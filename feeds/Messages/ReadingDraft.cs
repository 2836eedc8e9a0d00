using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>A reading while its fields are being gathered.</summary>
internal struct ReadingDraft
{
    public string? Key;
    public DateTimeOffset? At;
    public double? Value;
    public string? Unit;
    public string? District;
    public double? Latitude;
    public double? Longitude;

    /// <summary>The reading, or the reason why there is none.</summary>
    public readonly Fault? Finish(out Reading? reading)
    {
        reading = null;
        if (Key is null)
        {
            return Faults.NoKey;
        }

        if (At is not { } at)
        {
            return Faults.NoMoment;
        }

        if (Value is not { } value)
        {
            return Faults.NoValue;
        }

        if (Latitude.HasValue != Longitude.HasValue)
        {
            return Faults.HalfAPlace(Latitude.HasValue);
        }

        reading = new Reading
        {
            Key = Key,
            At = at,
            Value = value,
            Unit = Unit,
            District = District,
            Latitude = Latitude,
            Longitude = Longitude,
        };
        return null;
    }
}
