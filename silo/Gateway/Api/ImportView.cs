using SituationRoom.Core.Imports;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;

namespace SituationRoom.Gateway.Api;

/// <summary>An import.</summary>
public sealed record ImportView
{
    public required string Feed { get; init; }

    /// <summary>Its id within the feed.</summary>
    public required string Id { get; init; }

    /// <summary>What was taken in; left out where nothing was named.</summary>
    public string? File { get; init; }

    /// <summary>command, folder, upload, or span: what a feed told within a time.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Reports and readings that came by it and were new.</summary>
    public required long Accepted { get; init; }

    /// <summary>What was known already.</summary>
    public required long Duplicates { get; init; }

    public required long Rejected { get; init; }

    /// <summary>What a command bears: it changes with everything that comes by the import or is done to it.</summary>
    public required long Version { get; init; }

    /// <summary>Whether something of it still counts, so that it can be made void.</summary>
    public required bool Counts { get; init; }

    /// <summary>When it was made void, if it was.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    public Actor? VoidedBy { get; init; }

    public string? VoidedFor { get; init; }

    /// <summary>How many incidents were gone then.</summary>
    public int? VoidedGone { get; init; }

    /// <summary>How many kept what others said.</summary>
    public int? VoidedKept { get; init; }

    /// <summary>What making it void would come to now; only where one import is asked for.</summary>
    public VoidCounts? Voiding { get; init; }

    internal static ImportView Of(ImportPicture picture) => new()
    {
        Feed = picture.Feed,
        Id = picture.Import.Id,
        File = picture.Import.File,
        Source = picture.Import.Source,
        FirstAt = Moment(picture.Import.FirstAt),
        LastAt = Moment(picture.Import.LastAt),
        Accepted = picture.Import.Taken - picture.Import.Rejected,
        Duplicates = picture.Import.Known,
        Rejected = picture.Import.Rejected,
        Version = picture.Import.Version,
        Counts = picture.Import.Ranges.Count > 0,
        VoidedAt = picture.Import.VoidedAt is { } at ? Moment(at) : null,
        VoidedBy = picture.Import.VoidedBy,
        VoidedFor = picture.Import.VoidedFor,
        VoidedGone = picture.Import.VoidedAt is null ? null : picture.Import.Voided.Gone,
        VoidedKept = picture.Import.VoidedAt is null ? null : picture.Import.Voided.Kept,
        Voiding = picture.Voiding,
    };

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
