using System.Globalization;
using System.Text;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// Reports of about 250 bytes as NDJSON, built once; only the number in each id is written anew, so that the sender
/// costs next to nothing. Districts and categories go round, one report in fifty is Severe.
/// </summary>
internal sealed class ReportBatch
{
    private const int Digits = 12;

    private readonly byte[] _bytes;
    private readonly int[] _numbersAt;

    /// <param name="count">Reports in the batch.</param>
    /// <param name="at">The source's time of all of them.</param>
    public ReportBatch(int count, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        _numbersAt = new int[count];
        for (var i = 0; i < count; i++)
        {
            var line = Line(i, at);
            _numbersAt[i] = (int)stream.Length + line.IndexOf(new string('0', Digits), StringComparison.Ordinal);
            stream.Write(Encoding.UTF8.GetBytes(line));
        }

        _bytes = stream.ToArray();
    }

    public int Count => _numbersAt.Length;

    /// <summary>The batch with its reports numbered from <paramref name="first"/> on. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Numbered(long first)
    {
        for (var i = 0; i < _numbersAt.Length; i++)
        {
            WriteNumber(_bytes.AsSpan(_numbersAt[i], Digits), first + i);
        }

        return _bytes;
    }

    /// <summary>The id of a report by its number.</summary>
    public static string Id(long number) => "r-" + number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>One report, ended by a line feed; the first run of twelve zeros is its number's place.</summary>
    public static string Line(int variant, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        {"id":"r-000000000000","at":"{{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}}","status":"open","category":"{{RigCity.Categories[variant % 8]}}","district":"{{RigCity.Districts[variant / 8 % 4]}}","severity":"{{(variant % 50 == 49 ? "Severe" : "Minor")}}","lat":{{45.0 + (variant % 97 / 1000.0):F5}},"lon":{{38.9 + (variant % 89 / 1000.0):F5}},"title":"Report of the bench","text":"Somebody saw something here"}

        """);

    /// <summary>Writes a number in ASCII with leading zeros over the whole span.</summary>
    public static void WriteNumber(Span<byte> place, long number)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            place[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
