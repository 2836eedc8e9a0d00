using System.Xml.Linq;

namespace SituationRoom.Feeds.Cap;

/// <summary>The namespaces of what the door understands.</summary>
internal static class CapNamespaces
{
    public static readonly XNamespace Cap11 = "urn:oasis:names:tc:emergency:cap:1.1";
    public static readonly XNamespace Cap12 = "urn:oasis:names:tc:emergency:cap:1.2";
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>EDXL-DE, whichever version.</summary>
    public const string Edxl = "urn:oasis:names:tc:emergency:EDXL:DE:";

    public static bool IsAlert(XElement element) =>
        element.Name.LocalName == "alert" && (element.Name.Namespace == Cap12 || element.Name.Namespace == Cap11);
}
