using System.Buffers.Binary;
using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Archives;

/// <summary>What an archive holds.</summary>
/// <param name="First">Position of its first entry.</param>
/// <param name="Last">Position of its last entry; <see cref="First"/> less one where it is empty.</param>
/// <param name="Blocks">How many commits.</param>
/// <param name="From">When the first was committed, UTC; Unix time zero where it is empty.</param>
/// <param name="Until">When the last was committed, UTC.</param>
/// <param name="TrailEntries">How many entries of the trail are in it.</param>
/// <param name="TrailBefore">Hash of the trail's last entry before it, hexadecimal; zeros where there is none.</param>
/// <param name="TrailAfter">Hash of the trail's last entry up to its end.</param>
public sealed record ArchiveSummary(
    long First, long Last, long Blocks, DateTimeOffset From, DateTimeOffset Until, long TrailEntries, string TrailBefore, string TrailAfter)
{
    internal const int Size = 48 + (2 * TrailChain.HashLength);

    /// <summary>How many entries.</summary>
    public long Entries => Last - First + 1;

    internal void Write(Span<byte> to)
    {
        ReadOnlySpan<long> numbers = [First, Last, Blocks, From.ToUnixTimeMilliseconds(), Until.ToUnixTimeMilliseconds(), TrailEntries];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(to[(8 * i)..], numbers[i]);
        }

        Convert.FromHexString(TrailBefore).CopyTo(to[48..]);
        Convert.FromHexString(TrailAfter).CopyTo(to[(48 + TrailChain.HashLength)..]);
    }

    internal static ArchiveSummary Read(ReadOnlySpan<byte> from)
    {
        Span<long> numbers = stackalloc long[6];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(from[(8 * i)..]);
        }

        return new ArchiveSummary(
            numbers[0],
            numbers[1],
            numbers[2],
            DateTimeOffset.FromUnixTimeMilliseconds(numbers[3]),
            DateTimeOffset.FromUnixTimeMilliseconds(numbers[4]),
            numbers[5],
            Convert.ToHexStringLower(from.Slice(48, TrailChain.HashLength)),
            Convert.ToHexStringLower(from.Slice(48 + TrailChain.HashLength, TrailChain.HashLength)));
    }
}
