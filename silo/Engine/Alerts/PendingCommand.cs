using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Alerts;

/// <summary>A command on its way to the engine's thread.</summary>
internal sealed class PendingCommand(AlertCommand command)
{
    private readonly TaskCompletionSource<AlertAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AlertCommand Command { get; } = command;

    public Task<AlertAnswer> Answered => _answer.Task;

    public void Answer(AlertAnswer answer) => _answer.TrySetResult(answer);

    public void Refuse(RefusalKind kind, string sentence, AlertRecord? now) => Answer(new AlertAnswer(null, new AlertRefusal(kind, sentence, now, ProblemCode.Unavailable)));
}
