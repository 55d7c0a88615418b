using Hangfire;
using Hangfire.Server;

namespace RiskRadar.Jobs.Progress;

/// <summary>Gives each job its console.</summary>
/// <param name="storage">The job storage.</param>
/// <param name="time">The clock.</param>
public sealed class JobConsoles(JobStorage storage, TimeProvider time)
{
    /// <summary>The console of the job that runs; one that shows nothing when no job runs.</summary>
    public IJobProgress Of(PerformContext? context) =>
        context is null ? SilentProgress.Instance : new JobConsole(storage, context.BackgroundJob.Id, time);
}
