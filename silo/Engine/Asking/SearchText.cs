using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Asking;

/// <summary>What one incident says, gathered from its reports in whatever order they are read.</summary>
internal struct SearchText
{
    private (string? Value, int Rank) _title;
    private (string? Value, int Rank) _text;
    private (string? Value, int Rank) _address;

    public readonly string? Title => _title.Value;

    public readonly string? Text => _text.Value;

    public readonly string? Address => _address.Value;

    /// <param name="details">What a report says.</param>
    /// <param name="rank">The less, the more it counts.</param>
    public void Add(ReportDetails details, int rank)
    {
        Put(ref _title, details.Title, rank);
        Put(ref _text, details.Text, rank);
        Put(ref _address, details.Address, rank);
    }

    private static void Put(ref (string? Value, int Rank) place, string? value, int rank)
    {
        if (value is not null && (place.Value is null || rank < place.Rank))
        {
            place = (value, rank);
        }
    }
}
