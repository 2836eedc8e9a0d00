namespace SituationRoom.Core.Clock;

/// <summary>For each incident its neighbours within a second of an index.</summary>
public sealed class Links
{
    private const int ChunkBits = 12;
    private readonly List<Link[]> _chunks = [];

    public ref Link this[int key]
    {
        get
        {
            while (key >> ChunkBits >= _chunks.Count)
            {
                _chunks.Add(new Link[1 << ChunkBits]);
            }

            return ref _chunks[key >> ChunkBits][key & ((1 << ChunkBits) - 1)];
        }
    }
}

/// <summary>The neighbours of one incident; −1 at either end.</summary>
public struct Link
{
    public int Previous;
    public int Next;
}
