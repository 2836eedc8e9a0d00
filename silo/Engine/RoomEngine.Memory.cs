using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What the feeds may ask of the room.</summary>
public sealed partial class RoomEngine
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldIncident>> HeldAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ScanAsync(() => new HeldScan(_fold, feed, ids, withOpen: true), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldIncident>> FindAsync(string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ScanAsync(() => new HeldScan(_fold, feed, ids, withOpen: false), cancellationToken);

    private async ValueTask<IReadOnlyList<HeldIncident>> ScanAsync(Func<HeldScan> begin, CancellationToken cancellationToken)
    {
        HeldScan? scan = null;
        while (!await AskAsync(() => (scan ??= begin()).Step(), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return scan!.Held;
    }
}
