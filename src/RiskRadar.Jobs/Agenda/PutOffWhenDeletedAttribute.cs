using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace RiskRadar.Jobs.Agenda;

/// <summary>
/// Somebody who deletes a job does not want its work now. The job's id is noted in the transaction that deletes it; the next hand-out puts
/// the work off (<see cref="DeletedJobs"/>). Jobs that had ended are only tidied away.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PutOffWhenDeletedAttribute : JobFilterAttribute, IApplyStateFilter
{
    /// <summary>The set of ids of deleted jobs whose work is still to be put off.</summary>
    public const string Key = "riskradar:deleted";

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is DeletedState
            && (context.OldStateName == EnqueuedState.StateName || context.OldStateName == ProcessingState.StateName))
        {
            transaction.AddToSet(Key, context.BackgroundJob.Id);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        // Whether it was taken back is read from the job's state when the work is put off.
    }
}
