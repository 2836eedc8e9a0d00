using SituationRoom.Core.Imports;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand with one import.</summary>
internal sealed class FakeImportDesk : IImportDesk
{
    public ImportPicture Import { get; } = new(
        "pos",
        new KeptImport { Feed = 0, Id = "i1", File = "ноябрь.csv", Source = "folder", FirstAt = 0, LastAt = 1_000, Taken = 12, Known = 3, Rejected = 2, Version = 77, Ranges = [new(1, 12)] },
        new VoidCounts(10, 7, 5, 3, 2));

    public ImportAnswer? Result { get; set; }

    public List<(string Id, long Version, Actor By, (string Reason, string? Key) Why)> Asked { get; } = [];

    public ValueTask<IReadOnlyList<ImportPicture>> ImportsAsync(int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ImportPicture>>([Import with { Voiding = null }]);

    public ValueTask<ImportPicture?> ImportAsync(string feed, string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(id == Import.Import.Id ? Import : null);

    public ValueTask<ImportPicture?> SpanAsync(string feed, ArrivalSpan span, CancellationToken cancellationToken) =>
        ValueTask.FromResult(feed == Import.Feed ? Spanned(span) : null);

    public ValueTask<ImportAnswer> VoidSpanAsync(string feed, (ArrivalSpan Span, long Version) of, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken)
    {
        Asked.Add((KeptImport.SpanId(of.Span), of.Version, by, why));
        return ValueTask.FromResult(Result ?? new ImportAnswer(Spanned(of.Span), null));
    }

    public ValueTask<ImportAnswer> VoidAsync(string feed, string id, long version, Actor by, (string Reason, string? Key) why, CancellationToken cancellationToken)
    {
        Asked.Add((id, version, by, why));
        return ValueTask.FromResult(Result ?? new ImportAnswer(Import, null));
    }

    private ImportPicture Spanned(ArrivalSpan span) => Import with { Import = KeptImport.Of(0, span) with { Ranges = [new(1, 12)] } };
}
