using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Mapping;

/// <summary>The fields of one message, whatever its format.</summary>
internal interface IMessageFields
{
    /// <summary>The source's value as text; null where it is not given.</summary>
    /// <exception cref="InvalidOperationException">The value is not text (half of a surrogate pair).</exception>
    string? Text(SourcePath source);

    /// <summary>Appends the source's values: each of an array, or the one.</summary>
    /// <exception cref="InvalidOperationException">A value is not text.</exception>
    void Texts(SourcePath source, List<string> values);

    /// <summary>Sets everything that is neither mapped nor personal: by path to JSON text.</summary>
    /// <exception cref="InvalidOperationException">A name is not text.</exception>
    void Rest(ref NamedTexts extras);
}
