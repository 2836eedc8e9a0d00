using SituationRoom.Gateway.Live;
using SituationRoom.Journal;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Serving;

/// <summary>The room's sound where several nodes serve it: a lease in the database that they have in common.</summary>
internal sealed class CommonSound(PostgresLeases leases) : IRoomSound
{
    private const string Sound = "room--sound";

    /// <summary>A wall gives up its report after four seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <inheritdoc/>
    public ValueTask<bool> TakeAsync(string page, CancellationToken cancellationToken) =>
        AskAsync(stop => leases.TakeAsync(Sound, page, IRoomSound.Lasts, stop), unknown: false, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask LeaveAsync(string page, CancellationToken cancellationToken) => await AskAsync(
        async stop =>
        {
            await leases.LeaveAsync(Sound, page, stop);
            return true;
        },
        unknown: true,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => AskAsync(stop => leases.IsHeldAsync(Sound, stop), unknown: true, cancellationToken);

    /// <summary>A database that can't be reached is told elsewhere; until it is, nobody takes the sound, and whoever had it ends with its lease.</summary>
    private static async ValueTask<bool> AskAsync(Func<CancellationToken, Task<bool>> ask, bool unknown, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Patience);
        try
        {
            return await ask(stop.Token);
        }
        catch (Exception e) when (e is JournalUnavailableException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return unknown;
        }
    }
}
