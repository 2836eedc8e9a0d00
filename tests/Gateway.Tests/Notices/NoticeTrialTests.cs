using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Notices;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Notices;

public sealed class NoticeTrialTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trial_stands_on_the_trail_also_where_whoever_asked_for_it_went_away(bool goesAway)
    {
        using var request = new CancellationTokenSource();
        var trail = new FakeAlertDesk();
        var time = new HandTime();
        time.Pass(1_795_000_000_000);
        var senders = new NoticeSenders(new Dictionary<string, INoticeSender> { ["duty"] = new Sender(goesAway ? request.Cancel : () => { }) });
        using var heartbeat = new OutsideHeartbeat(new FakeRoom(), senders, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        new NoticesApi(new BookDesk(time), senders, heartbeat, trail, time).Map(app);
        var endpoint = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Single(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == "TryNoticeTarget");
        var context = new DefaultHttpContext { RequestServices = app.Services, RequestAborted = request.Token };
        context.Request.Method = HttpMethods.Post;
        context.Request.RouteValues["id"] = "duty";
        context.Features.Set(new Operator("admin", "Орлова", null, OperatorRole.Administrator));
        try
        {
            await endpoint.RequestDelegate!(context);
        }
        catch (OperationCanceledException)
        {
            // The answer to a request that was given up.
            goesAway.ShouldBeTrue();
        }

        var tried = trail.Said.OfType<NoticeTried>().ShouldHaveSingleItem();
        (tried.At, tried.By!.Id, tried.Target, tried.IsDelivered, tried.Detail).ShouldBe((1_795_000_000_000, "admin", "duty", true, "taken"));
    }

    /// <summary>Something happens between what it sends and the answer.</summary>
    private sealed class Sender(Action meanwhile) : INoticeSender
    {
        public Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken)
        {
            meanwhile();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(new SendResult(SendStatus.Delivered, "taken"));
        }
    }
}
