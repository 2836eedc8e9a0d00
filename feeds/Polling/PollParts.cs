using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.States;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Polling;

/// <summary>What all polled feeds share.</summary>
/// <param name="Intake">Where their documents go.</param>
/// <param name="Sink">Who is told that a poll failed.</param>
/// <param name="States">What they remember over a restart.</param>
/// <param name="Clock">The time.</param>
/// <param name="Logger">Their log.</param>
public sealed record PollParts(DocumentIntake Intake, IReportSink Sink, IFeedStateStore States, TimeProvider Clock, ILogger<PollParts> Logger);
