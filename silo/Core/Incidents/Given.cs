namespace SituationRoom.Core.Incidents;

/// <summary>Which members a report gave. What it did not give stays as an earlier report of the incident left it, else at its default.</summary>
[Flags]
public enum Given : ushort
{
    None = 0,
    At = 1,
    Kind = 2,
    Status = 4,
    Severity = 8,
    Mode = 16,
    Category = 32,
    District = 64,
    Position = 128,
    Due = 256,
    Promised = 512,
    Revision = 1024,

    /// <summary>A title, a text, an address or a department.</summary>
    Details = 2048,

    /// <summary>Personal data lie beside it.</summary>
    Person = 4096,

    /// <summary>The source's clock was ahead of ours: the time of receipt counts.</summary>
    FromFuture = 8192,

    /// <summary>A title. Noted by the fold, no part of an entry.</summary>
    Title = 16384,

    /// <summary>No category; words of its title or text decided one, which yields to any that a report gave.</summary>
    CategoryByWords = 32768,
}
