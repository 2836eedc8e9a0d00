using System.Text.Json;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Places;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What an engine is made of. It owns none of it.</summary>
public sealed record RoomParts
{
    public required IJournal Journal { get; init; }

    public required IKeyVault Vault { get; init; }

    public required ISnapshotStore Snapshots { get; init; }

    public required Placer Placer { get; init; }

    /// <summary>What decides until when incidents are to be dealt with.</summary>
    public Norms Norms { get; init; } = Norms.None;

    /// <summary>What raises alerts.</summary>
    public RuleSet Rules { get; init; } = RuleSet.None;

    /// <summary>Whether alerts live: an import over a room that is not served raises none and lets those that stand be.</summary>
    public bool KeepsAlerts { get; init; } = true;

    /// <summary>Who is told of alerts outside.</summary>
    public IReadOnlyList<NoticeTarget> Notices { get; init; } = [];

    public required RoomSettings Settings { get; init; }

    /// <summary>From when on incidents are proposed as one problem.</summary>
    public MergeSettings Merging { get; init; } = new();

    /// <summary>Writes a report that was understood and yet refused as JSON that its feed reads again.</summary>
    public Action<Report, Utf8JsonWriter> KeepReport { get; init; } = (report, writer) =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", report.Id);
        writer.WriteEndObject();
    };

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
