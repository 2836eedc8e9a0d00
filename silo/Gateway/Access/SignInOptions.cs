namespace SituationRoom.Gateway.Access;

/// <summary>How people sign in, and for how long.</summary>
public sealed record SignInOptions
{
    /// <summary>How long a session lasts, whatever is done in it: a shift.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(12);

    /// <summary>After how long without a request an administrator's session ends.</summary>
    public TimeSpan AdministratorIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Rounds of the hash of a new password.</summary>
    public int Rounds { get; init; } = PasswordHashes.DefaultRounds;

    /// <summary>How many wrong attempts one address has at once, and then in each minute.</summary>
    public int WrongPerMinute { get; init; } = 10;

    /// <summary>Of how many incidents one person may read the personal data within an hour.</summary>
    public int PersonsPerHour { get; init; } = 60;

    /// <summary>The code with which the first administrator is made, told by the server to whoever started it; null: none is made so.</summary>
    public string? SetupCode { get; init; }
}
