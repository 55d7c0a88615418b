using Hangfire.InMemory;
using RiskRadar.JobStorage.Conformance;

namespace RiskRadar.JobStorage;

/// <summary>The same checks against Hangfire.InMemory 1.0.0.</summary>
public sealed class InMemoryConformanceTests : JobStorageConformance
{
    protected override IReadOnlySet<string> Deviations => new HashSet<string>
    {
        nameof(AnnounceServer_Twice_IsTheLatter),
        nameof(CreateExpiredJob_Stored_HasNoStateButEverythingElse), // it dates jobs itself
        nameof(FetchNextJob_AlreadyCancelled_Throws),
        nameof(FetchedJob_AnswersInAnyOrderAndOften_CountOnce),
        nameof(FetchedJob_DisposedWithoutAnswer_IsRequeued),
        nameof(FetchedJobs_AreCountedApart), // it keeps no list of them
        nameof(GetJobData_NameOfTheIdWithSpaces_IsNull),
        nameof(HasFeature_AllOfHangfire18_AreDeclared), // it has no processes
        nameof(JobDetails_AHundredStates_AreAllThere), // it keeps the last ten
        nameof(ScheduledJobs_AreByTheTimeTheyAreDue),
        nameof(Transaction_RemoveFromQueue_HappensWithTheCommit), // it declares another type name than it has
        nameof(TrimList_NegativeStart_CountsFromZero),
    };

    protected override Hangfire.JobStorage Open() => new InMemoryStorage();
}
