using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Feeds.Open311;

/// <summary>Makes the ids of requests: twelve letters and digits that can be read out, such as <c>7K3Q-9X2M-4DTR</c>, 60 bits.</summary>
internal static class RequestId
{
    // Crockford's alphabet: without I, L, O and U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>One that nobody had before.</summary>
    public static string Make()
    {
        Span<byte> random = stackalloc byte[12];
        RandomNumberGenerator.Fill(random);
        return Text(random);
    }

    /// <summary>The same one for the same body under the same key of idempotency; another body is another request.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="key">The header <c>Idempotency-Key</c>.</param>
    /// <param name="body">The form without the feed's key.</param>
    public static string Of(string feed, string key, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{feed}\0{key}\0"));
        hash.AppendData(body);
        return Text(hash.GetHashAndReset());
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(14);
        for (var i = 0; i < 12; i++)
        {
            text.Append(i is 4 or 8 ? "-" : "").Append(Alphabet[bytes[i] & 31]);
        }

        return text.ToString();
    }
}
