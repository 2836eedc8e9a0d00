namespace SituationRoom.Feeds.Mapping;

/// <summary>One field of a compiled mapping.</summary>
/// <param name="Name">The canonical field's name, such as <c>person.phone</c>.</param>
/// <param name="Target">What it fills.</param>
/// <param name="Place">How reasons name it, such as <c>at (from first_seen)</c>.</param>
/// <param name="PersonName">For <see cref="FieldTarget.Person"/>: under which name.</param>
/// <param name="Pipeline">How its text is made.</param>
/// <param name="Times">How its text is read as a time.</param>
/// <param name="Number">How its text is read as a number.</param>
internal sealed record MappedField(string Name, FieldTarget Target, string Place, string PersonName, FieldPipeline Pipeline, TimeFormats Times, NumberFormat Number);
