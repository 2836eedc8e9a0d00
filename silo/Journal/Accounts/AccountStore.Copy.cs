using System.Text.Json;

namespace SituationRoom.Journal.Accounts;

public sealed partial class AccountStore
{
    // What a copy holds, by table: sessions and failed attempts are of the moment, and whoever was signed in signs in again.
    private static readonly CopiedTable[] Copied =
    [
        new("accounts", "id", ["id", "name", "post", "role", "password", "external", "must_change", "disabled", "created_at"], "ttttttnnn"),
        new("walls", "id", ["id", "name", "token", "paired_at", "paired_by", "seen_at"], "ttbntn"),
        new("notes", "number", ["event"], "b"),
    ];

    /// <summary>Whether nobody has an account and no wall is paired.</summary>
    public bool IsEmpty => Copied.All(table => _tables.All($"SELECT count(*) FROM {table.Name}", row => row.Number(0)).Single() == 0);

    /// <summary>Writes accounts, paired walls and what the trail is still to be told, a JSON array a line: the table, then its values.</summary>
    public void CopyTo(Stream to)
    {
        foreach (var table in Copied)
        {
            foreach (var line in _tables.All($"SELECT {table.Columns} FROM {table.Name} ORDER BY {table.Order}", table.Write))
            {
                to.Write(line);
                to.WriteByte((byte)'\n');
            }
        }
    }

    /// <summary>Takes into an empty store what <see cref="CopyTo"/> wrote: all of it or, where it throws, nothing.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    /// <exception cref="IOException">The store is not empty.</exception>
    public void CopyFrom(Stream from) => _tables.Together(() =>
    {
        if (!IsEmpty)
        {
            throw new IOException("there are accounts already");
        }

        using var reader = new StreamReader(from, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                using var values = JsonDocument.Parse(line);
                var table = Copied.FirstOrDefault(table => table.Name == values.RootElement[0].GetString())
                    ?? throw new InvalidDataException($"there is no table {values.RootElement[0]}");
                _tables.Run($"INSERT INTO {table.Name} ({table.Columns}) VALUES ({table.Places})", table.Read(values.RootElement));
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
            {
                throw new InvalidDataException("a line of the accounts is not what was written", fault);
            }
        }

        return true;
    });

    /// <param name="Name">The table.</param>
    /// <param name="Order">The column that orders it.</param>
    /// <param name="Named">Its columns.</param>
    /// <param name="Kinds">For each column what it is: t a text, n a number, b bytes.</param>
    private sealed record CopiedTable(string Name, string Order, string[] Named, string Kinds)
    {
        public string Columns => string.Join(", ", Named);

        public string Places => string.Join(", ", Enumerable.Range(1, Named.Length).Select(number => $"?{number}"));

        public byte[] Write(IRow row) => JsonSerializer.SerializeToUtf8Bytes<object?[]>([Name, .. Kinds.Select((kind, column) => kind switch
        {
            't' => row.TextOrNull(column),
            'n' => row.Number(column),
            _ => (object)Convert.ToBase64String(row.Blob(column)),
        })]);

        public object?[] Read(JsonElement line) => [.. Kinds.Select((kind, column) => line[column + 1] is var value && kind switch
        {
            't' => value.GetString(),
            'n' => value.GetInt64(),
            _ => (object)value.GetBytesFromBase64(),
        } is { } read ? read : null)];
    }
}
