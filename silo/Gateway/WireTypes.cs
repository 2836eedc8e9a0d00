using SituationRoom.Core.Refusals;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Shifts;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Wire;
using SituationRoom.Reports;

namespace SituationRoom.Gateway;

/// <summary>The pages' side of the wire: the text of <c>wallboard/src/wire.gen.ts</c>.</summary>
public static class WireTypes
{
    /// <summary>Where the text is kept, below the repository's root.</summary>
    public const string Path = "wallboard/src/wire.gen.ts";

    /// <summary>The whole file, made anew from the records.</summary>
    public static string TypeScript()
    {
        var writer = new TypeScriptWriter();
        writer.Comment("Generated from the records of the hub and of the API by `dotnet run --project silo/Host -- wire-types`. Do not edit.");
        writer.Comment("A member with a question mark is left out where it has no value.");
        writer.Words("tallies", "Tally", Enum.GetNames<Tally>().Select(TypeScriptWriter.Camel), "Tallies in the order in which counts hold them.");
        writer.Words("channels", "Channel", Enum.GetValues<Channel>().Select(Vocabulary.Word), "Channel number to its word.");
        writer.Words("severities", "Severity", Enum.GetValues<Severity>().Select(Vocabulary.Word), "Severity number to CAP's word.");
        writer.Words("statuses", "IncidentStatus", Enum.GetValues<IncidentStatus>().Select(Vocabulary.Word), "Status number to its word.");
        writer.Words("modes", "Mode", Enum.GetValues<Mode>().Select(Vocabulary.Word), "Mode number to its word.");
        writer.Words("healths", "Health", ["live", "late", "silent", "dead", "failed"], "What the health of a feed can be.");
        writer.Words("problemCodes", "ProblemCode", Enum.GetNames<ProblemCode>().Select(TypeScriptWriter.Camel), "What is wrong, where the API refuses.");
        writer.Words("faultCodes", "FaultCode", Enum.GetValues<FaultCode>().Select(FaultTexts.WordOf), "What is wrong with a message, or a part of what is said of it.");
        writer.Record(typeof(BoardSnapshot));
        writer.Record(typeof(BoardDelta));
        writer.Record(typeof(WatchPosition));
        writer.Record(typeof(WatchReply));
        writer.Record(typeof(Heartbeat));
        writer.Comment("What the API under /api/v1 answers; a moment as text is RFC 3339.");
        writer.EnumsAreWords = true;
        writer.Record(typeof(FeedHealth));
        writer.Record(typeof(AlertPage));
        writer.Record(typeof(AlertFigures));
        writer.Record(typeof(SecondPersonView));
        writer.Record(typeof(RuleView));
        writer.Record(typeof(NoticeView));
        writer.Record(typeof(HeartbeatView));
        writer.Record(typeof(RejectionGroup));
        writer.Record(typeof(RejectionSummary));
        writer.Record(typeof(RejectionView));
        writer.Record(typeof(RejectionAnswer));
        writer.Record(typeof(PersonView));
        writer.Record(typeof(ErasureView));
        writer.Record(typeof(RerunSummary));
        writer.Record(typeof(DismissSummary));
        writer.Record(typeof(ProblemProposal));
        writer.Record(typeof(MergedProblem));
        writer.Record(typeof(MergeAnswer));
        writer.Record(typeof(IncidentName));
        writer.Record(typeof(HandView));
        writer.Record(typeof(SearchRequest));
        writer.Record(typeof(SearchAnswer));
        writer.Record(typeof(ImportView));
        writer.Record(typeof(OperatorView));
        writer.Record(typeof(SignInView));
        writer.Record(typeof(SessionView));
        writer.Record(typeof(AccountView));
        writer.Record(typeof(PairingView));
        writer.Record(typeof(PairingState));
        writer.Record(typeof(WallView));
        writer.Record(typeof(ConfigurationState));
        writer.Record(typeof(WallReport));
        writer.Record(typeof(WallOrders));
        writer.Record(typeof(OpenWall));
        writer.Record(typeof(ShiftPicture));
        writer.Record(typeof(HandoverPicture));
        writer.Record(typeof(ReadinessView));
        writer.Record(typeof(WorkView));
        writer.Record(typeof(AlertContacts));
        writer.Record(typeof(ProblemBody));
        return writer.ToString();
    }
}
