namespace SituationRoom.Journal.Accounts;

/// <summary>A person who may sign in.</summary>
/// <param name="Id">Lower-case Latin words joined by hyphens; stands on the trail, never given to another person.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; null where none is given.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
public sealed record Account(string Id, string Name, string? Post, string Role)
{
    /// <summary>The hash of the password, as ASP.NET Core Identity writes it; null: there is none, and none opens the account.</summary>
    public string? Password { get; init; }

    /// <summary>Who it is to the organisation's provider, its issuer and subject; null: nobody.</summary>
    public string? External { get; init; }

    /// <summary>Whether the password must be changed before anything else is done.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether nobody may sign in with it.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
