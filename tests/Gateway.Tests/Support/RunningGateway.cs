using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SituationRoom.Engine;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Imports;
using SituationRoom.Engine.Mending;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Readiness;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Steering;
using SituationRoom.Engine.Trail;
using SituationRoom.Engine.Works;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>The gateway on a real Kestrel of its own, at a free port of 127.0.0.1, over a room by hand.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningGateway(WebApplication app, FakeRoom room, FakeDesk desk, FakeProblemDesk problems)
    {
        (_app, Room, Desk, Problems) = (app, room, desk, problems);
        Address = new Uri(app.Urls.Single());
        Shifts = (FakeShiftDesk)app.Services.GetRequiredService<IShiftDesk>();
        Http = new HttpClient { BaseAddress = Address };
    }

    public FakeRoom Room { get; }

    public FakeDesk Desk { get; }

    public FakeProblemDesk Problems { get; }

    public FakeShiftDesk Shifts { get; }

    public required FakeAlertDesk Alerts { get; init; }

    public FakeSteeringDesk Steering => (FakeSteeringDesk)Service<ISteeringDesk>();

    public FakePersonDesk Persons => (FakePersonDesk)Service<IPersonDesk>();

    public FakeHandDesk Hands => (FakeHandDesk)Service<IHandDesk>();

    public FakeImportDesk Imports => (FakeImportDesk)Service<IImportDesk>();

    public Uri Address { get; }

    public HttpClient Http { get; }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningGateway> StartAsync(FakeRoom? room = null, GatewayOptions? options = null, TimeProvider? time = null)
    {
        room ??= new FakeRoom();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var desk = new FakeDesk();
        var problems = new FakeProblemDesk();
        builder.Services.AddSingleton<IRoom>(room);
        builder.Services.AddSingleton<IRejectionDesk>(desk);
        builder.Services.AddSingleton<IProblemDesk>(problems);
        builder.Services.AddSingleton<ISteeringDesk>(new FakeSteeringDesk(time ?? TimeProvider.System));
        builder.Services.AddSingleton<IPersonDesk>(new FakePersonDesk());
        builder.Services.AddSingleton<IHandDesk>(new FakeHandDesk());
        builder.Services.AddSingleton<IImportDesk>(new FakeImportDesk());
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IShiftDesk>(new FakeShiftDesk());
        builder.Services.AddSingleton<IWorkDesk>(new FakeWorkDesk());
        builder.Services.AddSingleton<IReadinessDesk>(new FakeReadinessDesk());
        var alerts = new FakeAlertDesk();
        builder.Services.AddSingleton<IAlertDesk>(alerts);
        builder.Services.AddSingleton<ITrailDesk>(alerts);
        builder.Services.AddGateway(options ?? new GatewayOptions());
        var app = builder.Build();
        app.MapGateway();
        await app.StartAsync();
        return new RunningGateway(app, room, desk, problems) { Alerts = alerts };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
