namespace SituationRoom.Feeds.Xlsx;

/// <summary>Tells a workbook by its first bytes from what is often named like one.</summary>
internal static class XlsxSignature
{
    private const int Looked = 4096;
    private const int LongestScan = 64 << 20;

    // "EncryptedPackage" in UTF-16, the stream in which an encrypted workbook lies within a compound document.
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Stands at the beginning again afterwards.</summary>
    /// <exception cref="InvalidDataException">It is something else; the message says what and what to do.</exception>
    public static void Check(Stream stream)
    {
        var head = new byte[Looked];
        var length = stream.ReadAtLeast(head, Looked, throwOnEndOfStream: false);
        var start = head.AsSpan(0, length);
        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            stream.Position = 0;
            return;
        }

        throw new InvalidDataException(Reason(start, stream));
    }

    private static string Reason(ReadOnlySpan<byte> start, Stream stream)
    {
        if (start.Length == 0)
        {
            return "the file is empty; export it again";
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return HoldsEncrypted(stream)
                ? "the workbook is protected by a password; save it without one"
                : "it is a workbook of the old format xls; save it as .xlsx";
        }

        var text = System.Text.Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (text.StartsWith('<'))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                ? "it is an HTML page under the name of a workbook; open it in a spreadsheet and save it as .xlsx"
                : "it is an XML document under the name of a workbook; open it in a spreadsheet and save it as .xlsx";
        }

        return "it is not a workbook; save it as .xlsx, or name it .csv if that is what it is";
    }

    private static bool HoldsEncrypted(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[1 << 20];
        var held = 0;
        for (var read = 0L; read < LongestScan; read += buffer.Length - Encrypted.Length)
        {
            var count = stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            if (buffer.AsSpan(0, held + count).IndexOf(Encrypted) >= 0)
            {
                return true;
            }

            if (held + count < buffer.Length)
            {
                return false;
            }

            // What stands across two parts is found too.
            held = Encrypted.Length;
            buffer.AsSpan(buffer.Length - held).CopyTo(buffer);
        }

        return false;
    }
}
