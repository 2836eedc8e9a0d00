using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Open311;

/// <summary>A category that can be reported.</summary>
/// <param name="Code">As clients send it: the category's code with full stops for slashes.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Group">What the category above it is called; null where there is none.</param>
/// <param name="Keywords">By which else it is found.</param>
/// <param name="Attributes">What a client is asked besides.</param>
public sealed record Open311Service(string Code, BoardNames Names, BoardNames? Group, IReadOnlyList<string> Keywords, IReadOnlyList<Open311Attribute> Attributes)
{
    /// <summary>The service code of a category.</summary>
    public static string CodeOf(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return category.Replace('/', '.');
    }
}
