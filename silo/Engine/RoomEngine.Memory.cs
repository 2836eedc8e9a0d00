using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What the feeds may ask of the room.</summary>
public sealed partial class RoomEngine
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<HeldIncident>> HeldAsync(
        string feed, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        HeldScan? scan = null;
        while (!await AskAsync(() => (scan ??= new HeldScan(_fold, feed, ids)).Step(), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return scan!.Held;
    }
}
