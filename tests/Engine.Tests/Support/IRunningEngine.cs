using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Imports;
using SituationRoom.Engine.Mending;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Readiness;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Steering;
using SituationRoom.Engine.Trail;
using SituationRoom.Engine.Works;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>An engine that was started: both its sides, and how to stop it.</summary>
public interface IRunningEngine : IAsyncDisposable
{
    IRoom Room { get; }

    IReportSink Sink { get; }

    IFeedMemory Memory { get; }

    IProblemDesk Problems { get; }

    ITrailDesk Trail { get; }

    IAlertDesk Alerts { get; }

    IWallDesk Walls { get; }

    IShiftDesk Shifts { get; }

    IPersonDesk Persons { get; }

    IPersonTerms Terms { get; }

    ISteeringDesk Steering { get; }

    IReadinessDesk Readiness { get; }

    IWorkDesk Works { get; }

    IHandDesk Hands { get; }

    IImportDesk Imports { get; }

    IFollowDesk Following { get; }

    /// <summary>Stops taking, finishes what was taken, keeps a snapshot.</summary>
    Task StopAsync();
}
