using System.Globalization;
using System.Xml;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>Which styles of cells show a number as a date or a time (ECMA-376 part 1 §18.8.30).</summary>
internal sealed class DateStyles
{
    private readonly List<bool> _styles = [];

    /// <summary>Whether the style of a number shows dates.</summary>
    public bool IsDate(int style) => (uint)style < (uint)_styles.Count && _styles[style];

    /// <summary>Reads the part, if there is one, and disposes it.</summary>
    /// <exception cref="XmlException">It is damaged.</exception>
    public static DateStyles Read(XmlReader? part)
    {
        var styles = new DateStyles();
        var formats = new Dictionary<int, bool>();
        var within = false;
        using (part)
        {
            while (part?.Step() ?? false)
            {
                if (part.LocalName == "cellXfs")
                {
                    within = part.NodeType == XmlNodeType.Element && !part.IsEmptyElement;
                }
                else if (part.NodeType == XmlNodeType.Element && part.LocalName == "numFmt")
                {
                    formats[Number(part.GetAttribute("numFmtId"))] = ShowsDates(part.GetAttribute("formatCode") ?? "");
                }
                else if (part.NodeType == XmlNodeType.Element && part.LocalName == "xf" && within)
                {
                    var format = Number(part.GetAttribute("numFmtId"));
                    styles._styles.Add(formats.TryGetValue(format, out var isDate) ? isDate : IsBuiltIn(format));
                }
            }
        }

        return styles;
    }

    /// <summary>Whether a format's code has a letter of dates outside quotes, escapes and brackets.</summary>
    internal static bool ShowsDates(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Math.Max(i, code.IndexOf('"', i + 1) is var close && close < 0 ? code.Length : close);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    // [h], [mm] and [ss] are lengths of time; [Red] and [$-419] say nothing of it.
                    var end = code.IndexOf(']', i) is var bracket && bracket < 0 ? code.Length : bracket;
                    if (code[(i + 1)..end].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss")
                    {
                        return true;
                    }

                    i = end;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return true;
                case ';':
                    // Only the section of positive numbers counts.
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
