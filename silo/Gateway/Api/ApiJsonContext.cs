using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Shifts;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>How the API's answers are written: camelCase, nulls left out, closed sets by their words.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    Converters =
    [
        typeof(CamelEnumConverter<Channel>),
        typeof(CamelEnumConverter<IncidentKind>),
        typeof(CamelEnumConverter<IncidentStatus>),
        typeof(CamelEnumConverter<PlacedBy>),
        typeof(CamelEnumConverter<HandoverState>),
        typeof(CamelEnumConverter<HandoverSide>),
        typeof(CamelEnumConverter<SheetSection>),
        typeof(CamelEnumConverter<WorkKind>),
        typeof(CamelEnumConverter<WorkEffect>),
        typeof(CamelEnumConverter<FaultCode>),
        typeof(JsonStringEnumConverter<Severity>),
        typeof(JsonStringEnumConverter<Mode>),
    ])]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(BoardSnapshot))]
[JsonSerializable(typeof(ItemList<CellView>))]
[JsonSerializable(typeof(ItemList<IncidentSummary>))]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(AlertRequest))]
[JsonSerializable(typeof(AlertFigures))]
[JsonSerializable(typeof(ItemList<RuleView>))]
[JsonSerializable(typeof(SecondPersonView))]
[JsonSerializable(typeof(ItemList<SecondPersonView>))]
[JsonSerializable(typeof(ItemList<TrailView>))]
[JsonSerializable(typeof(ItemList<FeedHealth>))]
[JsonSerializable(typeof(ItemList<RejectionSummary>))]
[JsonSerializable(typeof(ItemList<RejectionGroup>))]
[JsonSerializable(typeof(RejectionView))]
[JsonSerializable(typeof(PersonRequest))]
[JsonSerializable(typeof(PersonView))]
[JsonSerializable(typeof(ErasureView))]
[JsonSerializable(typeof(RejectionAnswer))]
[JsonSerializable(typeof(DismissRequest))]
[JsonSerializable(typeof(RerunRequest))]
[JsonSerializable(typeof(RerunSummary))]
[JsonSerializable(typeof(DismissAllRequest))]
[JsonSerializable(typeof(DismissSummary))]
[JsonSerializable(typeof(ConfigurationState))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(OperatorView))]
[JsonSerializable(typeof(SignInView))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(ItemList<SessionView>))]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(ItemList<AccountView>))]
[JsonSerializable(typeof(PairingView))]
[JsonSerializable(typeof(PairingRequest))]
[JsonSerializable(typeof(PairingState))]
[JsonSerializable(typeof(ItemList<WallView>))]
[JsonSerializable(typeof(ItemList<LatestReading>))]
[JsonSerializable(typeof(ItemList<MergedProblem>))]
[JsonSerializable(typeof(ItemList<ProblemProposal>))]
[JsonSerializable(typeof(ItemList<NoticeView>))]
[JsonSerializable(typeof(ItemList<NoticeTargetView>))]
[JsonSerializable(typeof(NoticeTrial))]
[JsonSerializable(typeof(ItemList<ImportView>))]
[JsonSerializable(typeof(ImportView))]
[JsonSerializable(typeof(VoidRequest))]
[JsonSerializable(typeof(SpanVoidRequest))]
[JsonSerializable(typeof(EnterRequest))]
[JsonSerializable(typeof(FollowRequest))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(HandView))]
[JsonSerializable(typeof(HeartbeatView))]
[JsonSerializable(typeof(MergeRequest))]
[JsonSerializable(typeof(MergeAnswer))]
[JsonSerializable(typeof(WallReport))]
[JsonSerializable(typeof(WallOrders))]
[JsonSerializable(typeof(SteerRequest))]
[JsonSerializable(typeof(ItemList<OpenWall>))]
[JsonSerializable(typeof(ShiftPicture))]
[JsonSerializable(typeof(HandoverPicture))]
[JsonSerializable(typeof(ItemList<HandoverSummary>))]
[JsonSerializable(typeof(ShiftNoteRequest))]
[JsonSerializable(typeof(PostReleaseRequest))]
[JsonSerializable(typeof(HandoverConfirmRequest))]
[JsonSerializable(typeof(HandoverSignRequest))]
[JsonSerializable(typeof(HandoverAbandonRequest))]
[JsonSerializable(typeof(ReadinessRequest))]
[JsonSerializable(typeof(ReadinessView))]
[JsonSerializable(typeof(WorkRequest))]
[JsonSerializable(typeof(WorkCancelRequest))]
[JsonSerializable(typeof(WorkView))]
[JsonSerializable(typeof(AlertContacts))]
[JsonSerializable(typeof(ItemList<WorkView>))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
