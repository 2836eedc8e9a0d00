using SituationRoom.Core.Refusals;

namespace SituationRoom.Gateway.Access;

/// <summary>What became of a change of an account.</summary>
/// <param name="Step">Whether it was made.</param>
/// <param name="Reason">Why it was not, with the remedy; null where it was.</param>
/// <param name="Code">The same as a word; of no meaning where it was made.</param>
internal sealed record AccountAnswer(AccountStep Step, string? Reason = null, ProblemCode Code = default)
{
    public static readonly AccountAnswer Done = new(AccountStep.Done);

    public static readonly AccountAnswer Unknown = new(AccountStep.Unknown, "There is no account of this name.", ProblemCode.AccountUnknown);

    public static AccountAnswer Wrong(ProblemCode code, string reason) => new(AccountStep.Wrong, reason, code);
}
