using System.Security.Cryptography;

namespace SituationRoom.Journal;

/// <summary>Random nonces. They are asked of the system some at a time and kept for the thread, as asking costs more than the bytes; each is given out once.</summary>
internal static class Nonces
{
    private const int KeptBytes = 1_200;

    [ThreadStatic]
    private static byte[]? _kept;

    [ThreadStatic]
    private static int _used;

    /// <param name="nonce">Filled; at most some dozen bytes.</param>
    public static void Next(Span<byte> nonce)
    {
        if (_kept is null || _used + nonce.Length > KeptBytes)
        {
            _kept = RandomNumberGenerator.GetBytes(KeptBytes);
            _used = 0;
        }

        _kept.AsSpan(_used, nonce.Length).CopyTo(nonce);
        _used += nonce.Length;
    }
}
