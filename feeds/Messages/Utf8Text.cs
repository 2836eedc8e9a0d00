using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// Strings of UTF-8 that is known to be valid. What the system does besides, checking it once more to know how many characters it makes, costs
/// as much as decoding where letters take two bytes.
/// </summary>
internal static class Utf8Text
{
    private const sbyte LastContinuation = -65;
    private const byte FirstOfFour = 0xF0;

    /// <param name="utf8">Valid UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> utf8) => utf8.IsEmpty
        ? ""
        : string.Create(Characters(utf8), utf8, static (characters, utf8) => Encoding.UTF8.GetChars(utf8, characters));

    /// <summary>How many UTF-16 characters it makes: one for each byte that begins a character, two for one that begins four bytes.</summary>
    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var characters = 0;
        for (; utf8.Length >= Vector128<byte>.Count; utf8 = utf8[Vector128<byte>.Count..])
        {
            var bytes = Vector128.Create(utf8);
            characters += BitOperations.PopCount(Vector128.GreaterThan(bytes.AsSByte(), Vector128.Create(LastContinuation)).ExtractMostSignificantBits())
                + BitOperations.PopCount(Vector128.GreaterThanOrEqual(bytes, Vector128.Create(FirstOfFour)).ExtractMostSignificantBits());
        }

        foreach (var one in utf8)
        {
            characters += ((sbyte)one > LastContinuation ? 1 : 0) + (one >= FirstOfFour ? 1 : 0);
        }

        return characters;
    }
}
