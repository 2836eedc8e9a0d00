namespace SituationRoom.Reports;

/// <summary>CAP 1.2 severity, ordered from least to most. Values are written to the journal: append only.</summary>
public enum Severity : byte
{
    Unknown = 0,
    Minor = 1,
    Moderate = 2,
    Severe = 3,
    Extreme = 4,
}
