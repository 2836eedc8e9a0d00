using System.Text;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>The fields of a form in the order they came, names and values decoded; urlencoded, or multipart by its first line.</summary>
internal sealed class PostedForm
{
    /// <summary>Most fields that are looked at.</summary>
    public const int MostFields = 1_000;

    private const string KeyField = "api_key";
    private static readonly Fault NotUtf8 = Fault.Of(FaultCode.FormNotUtf8);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly List<(string Name, string Value)> _fields;
    private readonly List<string> _kept;

    private PostedForm(List<(string Name, string Value)> fields, List<string> kept) => (_fields, _kept) = (fields, kept);

    public IReadOnlyList<(string Name, string Value)> Fields => _fields;

    /// <summary>How many files came with it; none of them is kept.</summary>
    public int Files { get; private init; }

    /// <summary>The fields urlencoded as they came, without the key.</summary>
    public byte[] WithoutKey => Encoding.UTF8.GetBytes(string.Join('&', _kept));

    /// <returns>The form, or null with the reason.</returns>
    public static PostedForm? Read(ReadOnlySpan<byte> body, out Fault? fault)
    {
        if (MultipartForm.Boundary(body) is { } boundary)
        {
            return ReadParts(body, boundary, out fault);
        }

        string text;
        try
        {
            text = Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            fault = NotUtf8;
            return null;
        }

        var parts = text.Trim('\uFEFF', ' ', '\r', '\n').Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostFields)
        {
            fault = Fault.Of(FaultCode.FormTooMany, MostFields);
            return null;
        }

        var fields = new List<(string Name, string Value)>();
        var kept = new List<string>();
        foreach (var part in parts)
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decoded(sign < 0 ? part : part[..sign]).Trim();
            fields.Add((name, sign < 0 ? "" : Decoded(part[(sign + 1)..])));
            if (name != KeyField)
            {
                kept.Add(part);
            }
        }

        fault = null;
        return new PostedForm(fields, kept);
    }

    /// <summary>The first value of a name that is not blank, trimmed; null where there is none.</summary>
    public string? One(string name)
    {
        foreach (var (each, value) in _fields)
        {
            if (each == name && !string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>All values of a name that are not blank, trimmed.</summary>
    public IEnumerable<string> All(string name) =>
        _fields.Where(field => field.Name == name && !string.IsNullOrWhiteSpace(field.Value)).Select(field => field.Value.Trim());

    private static PostedForm? ReadParts(ReadOnlySpan<byte> body, string boundary, out Fault? fault)
    {
        var fields = new List<(string Name, string Value)>();
        var (files, isText) = (0, true);
        fault = MultipartForm.Read(body, boundary, (name, value, isFile) =>
        {
            if (isFile)
            {
                // A form of a page sends its empty choice of a file along.
                files += value.Length > 0 ? 1 : 0;
                return;
            }

            try
            {
                fields.Add((name.Trim(), Strict.GetString(value)));
            }
            catch (DecoderFallbackException)
            {
                isText = false;
            }
        });
        fault ??= isText ? null : NotUtf8;
        return fault is not null ? null : new PostedForm(
            fields,
            [.. fields.Where(field => field.Name != KeyField).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")])
        {
            Files = files,
        };
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
