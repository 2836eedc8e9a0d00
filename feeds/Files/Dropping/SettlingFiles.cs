namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>
/// Decides which files are whole: those whose size and time have not changed for a while. They are watched rather than asked for their age, since a
/// copy may be given the time of its original long before it is whole.
/// </summary>
internal sealed class SettlingFiles(TimeSpan settle, TimeProvider time)
{
    private readonly Dictionary<string, (DroppedFile File, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>The files that are whole by now, oldest first.</summary>
    /// <param name="present">All files that are there now; what is known of others is forgotten.</param>
    public IReadOnlyList<DroppedFile> Settled(IReadOnlyCollection<DroppedFile> present)
    {
        var now = time.GetTimestamp();
        foreach (var gone in _seen.Keys.Except(present.Select(file => file.Path)).ToList())
        {
            _seen.Remove(gone);
        }

        var settled = new List<DroppedFile>();
        foreach (var file in present)
        {
            if (!_seen.TryGetValue(file.Path, out var before) || before.File != file)
            {
                before = (file, now);
                _seen[file.Path] = before;
            }

            if (time.GetElapsedTime(before.Since, now) >= settle)
            {
                settled.Add(file);
            }
        }

        return [.. settled.OrderBy(file => file.ChangedAt).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }
}
