using Microsoft.AspNetCore.WebUtilities;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>A body of <c>multipart/form-data</c> (RFC 7578), as clients send it that can send photos too. Pure; bounded by <see cref="PostedForm.MostFields"/>.</summary>
internal static class MultipartForm
{
    private const int LongestBoundary = 70;
    private static readonly Fault Damaged = Fault.Of(FaultCode.FormDamaged);

    /// <summary>The boundary that a body begins with, as RFC 2046 §5.1.1 bounds it; null where it is no multipart body.</summary>
    public static string? Boundary(ReadOnlySpan<byte> body)
    {
        var end = body.StartsWith("--"u8) ? body.IndexOf("\r\n"u8) : -1;
        return end is > 2 and <= LongestBoundary + 2 && body[2..end].IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0
            && body[(end + 2)..].TrimStart("\r\n"u8) is [(byte)'C' or (byte)'c', ..]
            ? System.Text.Encoding.ASCII.GetString(body[2..end])
            : null;
    }

    /// <summary>Reads the fields in the order they came.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="boundary">As <see cref="Boundary"/> found it.</param>
    /// <param name="take">Told of each part: its name, its bytes, and whether it is a file.</param>
    /// <returns>Why it is not understood; null where it is.</returns>
    public static Fault? Read(ReadOnlySpan<byte> body, string boundary, Action<string, byte[], bool> take)
    {
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        var reader = new MultipartReader(boundary, stream);
        try
        {
            for (var parts = 0; Next(reader) is { } section; parts++)
            {
                if (parts == PostedForm.MostFields)
                {
                    return Fault.Of(FaultCode.FormTooMany, PostedForm.MostFields);
                }

                if (section.GetContentDispositionHeader() is not { } disposition || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase))
                {
                    return Damaged;
                }

                using var content = new MemoryStream();
                section.Body.CopyTo(content);
                var isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
                take(Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), content.ToArray(), isFile);
            }

            return null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException)
        {
            return Damaged;
        }
    }

    /// <summary>What lies in memory is read at once: nothing is waited for.</summary>
    private static MultipartSection? Next(MultipartReader reader) => reader.ReadNextSectionAsync().GetAwaiter().GetResult();
}
