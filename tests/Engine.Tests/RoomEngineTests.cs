using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Imports;
using SituationRoom.Engine.Mending;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Readiness;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Steering;
using SituationRoom.Engine.Trail;
using SituationRoom.Engine.Works;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>The in-process engine is an engine.</summary>
public sealed class RoomEngineTests : EngineConformance
{
    protected override IRunningEngine Start(RoomParts parts, IBoardObserver? observer, RoomLimits limits)
    {
        var engine = new RoomEngine(parts, limits, NullLogger<RoomEngine>.Instance);
        if (observer is not null)
        {
            engine.Attach(observer);
        }

        engine.Start();
        return new Running(engine);
    }

    private sealed class Running(RoomEngine engine) : IRunningEngine
    {
        public IRoom Room => engine;

        public IReportSink Sink => engine;

        public IFeedMemory Memory => engine;

        public IProblemDesk Problems => engine;

        public ITrailDesk Trail => engine;

        public IAlertDesk Alerts => engine;

        public IWallDesk Walls => engine;

        public IShiftDesk Shifts => engine;

        public IPersonDesk Persons => engine;

        public IPersonTerms Terms => engine;

        public ISteeringDesk Steering => engine;

        public IReadinessDesk Readiness => engine;

        public IWorkDesk Works => engine;

        public IHandDesk Hands => engine;

        public IImportDesk Imports => engine;

        public IFollowDesk Following => engine;

        public Task StopAsync() => engine.StopAsync();

        public async ValueTask DisposeAsync()
        {
            await engine.StopAsync();
            engine.Dispose();
        }
    }
}
