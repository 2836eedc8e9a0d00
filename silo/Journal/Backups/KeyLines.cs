using System.Text.Json;

namespace SituationRoom.Journal.Backups;

/// <summary>The keys of a vault as lines of JSON: the salt first, then each name with its key, or without one where it was forgotten.</summary>
internal static class KeyLines
{
    public static void Write(VaultCopy vault, Stream to)
    {
        Line(to, new KeyLine(Salt: vault.Salt));
        foreach (var (name, key) in vault.Keys)
        {
            Line(to, new KeyLine(Name: name, Key: key));
        }
    }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static VaultCopy Read(Stream from)
    {
        var reader = new StreamReader(from);
        return Next(reader) is { Salt: { Length: 32 } salt } ? new VaultCopy(salt, Rest(reader)) : throw new InvalidDataException("the keys have no salt");
    }

    private static IEnumerable<KeyValuePair<string, byte[]?>> Rest(StreamReader reader)
    {
        while (Next(reader) is { } line)
        {
            yield return line.Name is { Length: > 0 } name && line.Key is null or { Length: 32 } ? new(name, line.Key) : throw new InvalidDataException("a key is not what was written");
        }
    }

    private static KeyLine? Next(StreamReader reader)
    {
        try
        {
            return reader.ReadLine() is { } line ? JsonSerializer.Deserialize<KeyLine>(line, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("a line of the keys is not what was written", fault);
        }
    }

    private static void Line(Stream to, KeyLine line)
    {
        to.Write(JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web));
        to.WriteByte((byte)'\n');
    }

    private sealed record KeyLine(byte[]? Salt = null, string? Name = null, byte[]? Key = null);
}
