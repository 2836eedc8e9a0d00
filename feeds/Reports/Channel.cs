namespace SituationRoom.Reports;

/// <summary>Through which kind of ear the city hears. Values are written to the journal: append only, never renumber.</summary>
public enum Channel : byte
{
    Dispatch = 0,
    Traffic = 1,
    Feedback = 2,
    Social = 3,
    Chatbot = 4,
    Hotline = 5,
    Agency = 6,
    Sensor = 7,
}
