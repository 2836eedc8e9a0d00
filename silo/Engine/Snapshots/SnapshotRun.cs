using System.Diagnostics.CodeAnalysis;
using System.Text;
using SituationRoom.Core.Fold;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Snapshots;

/// <summary>
/// One snapshot under way: the engine's thread takes the fold's state in steps, and a thread of its own writes it. Where
/// the process dies meanwhile, the store still holds the one before.
/// </summary>
internal sealed class SnapshotRun : IDisposable
{
    private const int MostWaiting = 4;
    private readonly ISnapshotStore _store;
    private readonly Action _wake;
    private readonly SnapshotPipe _pipe;
    private readonly BinaryWriter _writer;
    private readonly FoldCapture _capture;
    private bool _isGivenUp;
    private Exception? _failure;
    private volatile bool _hasEnded;

    /// <param name="fold">The state as it stands is what will be kept.</param>
    /// <param name="store">Where to.</param>
    /// <param name="wake">Called from the other thread: there is room for more, or it has ended.</param>
    public SnapshotRun(RoomFold fold, ISnapshotStore store, Action wake)
    {
        (_store, _wake) = (store, wake);
        _pipe = new SnapshotPipe(wake);
        _writer = new BinaryWriter(_pipe, Encoding.UTF8, leaveOpen: true);
        _capture = fold.Capture(_writer);
        new Thread(Write) { Name = "snapshot", IsBackground = true }.Start();
    }

    /// <summary>Position of the last entry in it.</summary>
    public long Position => _capture.Position;

    /// <summary>Whether all of the state was taken; it may still be on its way to the disk.</summary>
    public bool IsTaken => _capture.IsComplete;

    /// <summary>Whether a step would go on now; else the disk has to come after first.</summary>
    public bool WantsMore => !IsTaken && !_isGivenUp && !_hasEnded && _pipe.Waiting < MostWaiting;

    /// <summary>Whether it is kept or failed.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Why it was not kept, once it has ended; null where it was.</summary>
    public Exception? Failure => _failure;

    /// <summary>Takes some more incidents, where there is room for them.</summary>
    public void Continue(int rows)
    {
        if (!WantsMore)
        {
            return;
        }

        _capture.Continue(rows);
        if (IsTaken)
        {
            _pipe.Complete();
        }
    }

    /// <summary>Takes nothing more; it ends soon without being kept, unless all was on its way already.</summary>
    public void GiveUp()
    {
        if (!IsTaken)
        {
            _isGivenUp = true;
            _capture.GiveUp();
            _pipe.GiveUp();
        }
    }

    /// <summary>Where it has not ended, it fails.</summary>
    public void Dispose()
    {
        GiveUp();
        _writer.Dispose();
        _pipe.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever it is, it is told to the engine: a snapshot that fails costs time, never the room.")]
    private void Write()
    {
        try
        {
            _store.Save(Position, FoldSnapshot.Format, _pipe.PourInto);
        }
        catch (Exception e)
        {
            _failure = e;
            _pipe.Shut();
        }
        finally
        {
            _hasEnded = true;
            _wake();
        }
    }
}
