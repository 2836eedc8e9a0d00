using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Wire;

/// <summary>The pages' side of the wire: the text of <c>wallboard/src/wire.gen.ts</c>.</summary>
public static class WireTypes
{
    /// <summary>Where the text is kept, below the repository's root.</summary>
    public const string Path = "wallboard/src/wire.gen.ts";

    /// <summary>The whole file, made anew from the records.</summary>
    public static string TypeScript()
    {
        var writer = new TypeScriptWriter();
        writer.Comment("Generated from silo/Core/Board and silo/Gateway/Wire by `dotnet run --project silo/Host -- wire-types`. Do not edit.");
        writer.Comment("A member with a question mark is left out where it has no value.");
        writer.Words("tallies", "Tally", Enum.GetNames<Tally>().Select(TypeScriptWriter.Camel), "Tallies in the order in which counts hold them.");
        writer.Words("channels", "Channel", Enum.GetValues<Channel>().Select(Vocabulary.Word), "Channel number to its word.");
        writer.Words("severities", "Severity", Enum.GetValues<Severity>().Select(Vocabulary.Word), "Severity number to CAP's word.");
        writer.Words("statuses", "IncidentStatus", Enum.GetValues<IncidentStatus>().Select(Vocabulary.Word), "Status number to its word.");
        writer.Words("modes", "Mode", Enum.GetValues<Mode>().Select(Vocabulary.Word), "Mode number to its word.");
        writer.Words("healths", "Health", ["live", "late", "silent", "dead", "failed"], "What the health of a feed can be.");
        writer.Record(typeof(BoardSnapshot));
        writer.Record(typeof(BoardDelta));
        writer.Record(typeof(WatchPosition));
        writer.Record(typeof(WatchReply));
        writer.Record(typeof(Heartbeat));
        return writer.ToString();
    }
}
