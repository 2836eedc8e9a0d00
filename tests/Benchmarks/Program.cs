using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using SituationRoom.Benchmarks;

if (args is ["processor-time"])
{
    ProcessorTime.Print();
    return;
}

if (args is ["rules"])
{
    RuleCost.Print();
    return;
}

// In this process: the packaged BenchmarkDotNet is older than the runtime and can't build projects for it.
var config = DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessNoEmitToolchain.Instance));
BenchmarkSwitcher.FromTypes([typeof(ParseCost), typeof(MapAndPlaceCost), typeof(EntryCost), typeof(FrameCost), typeof(PlaceCost), typeof(JournalCost), typeof(Datex2Cost), typeof(CapCost), typeof(RuleCost)]).Run(args, config);
