namespace SituationRoom.Journal.Postgres;

/// <summary>One step of the database's schema.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Name">What it makes, as its file is called.</param>
/// <param name="Sql">The script, with {role} for the room's role.</param>
/// <param name="Hash">SHA-256 of the script, in hexadecimal digits.</param>
public sealed record Migration(int Number, string Name, string Sql, string Hash)
{
    /// <summary>The script for a role.</summary>
    public string For(string role) => Sql.Replace("{role}", Quoted(role), StringComparison.Ordinal);

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
