namespace SituationRoom.Gateway.Open311;

/// <summary>Writes an answer in one of the two formats: what is a list with named items in XML is a bare array in JSON.</summary>
internal interface IAnswerWriter : IDisposable
{
    /// <summary>Begins a list, in XML the element <paramref name="name"/>.</summary>
    void StartList(string name);

    /// <summary>Begins an object: an item of a list, a member, or the root; in XML the element <paramref name="name"/>.</summary>
    void StartObject(string name);

    /// <summary>Ends what was begun last.</summary>
    void End();

    /// <summary>A text; null is an empty element, or null.</summary>
    void Text(string name, string? text);

    /// <summary>A number; null is an empty element, or null.</summary>
    void Number(string name, double? number);

    void Flag(string name, bool flag);

    /// <summary>An item of a list that is a text itself.</summary>
    void Item(string name, string text);

    /// <summary>The answer's bytes, once everything was ended.</summary>
    byte[] Finish();
}
