using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>The same checks against Hangfire.PostgreSql 1.21.1 on a real server.</summary>
public sealed class PostgreSqlConformanceTests(PostgreSqlServer server) : JobStorageConformance, IClassFixture<PostgreSqlServer>
{
    protected override IReadOnlySet<string> Deviations => new HashSet<string>
    {
        // Not declared, though Hangfire 1.8 asks for it.
        nameof(AwaitingJobs_AreOldestFirstAndNameTheirParentsState),
        nameof(DeletedGraphs_AreThere),
        nameof(GetSetContains_SaysSo),
        nameof(GetSetCount_OfSeveralKeys_CountsToTheLimit),
        nameof(GetUtcDateTime_IsNowInUtc),
        nameof(HasFeature_AllOfHangfire18_AreDeclared),
        nameof(LinearizableReads_AreDeclared),
        nameof(SetJobState_Transaction_OfANewJob_IsTheWholeJob),
        nameof(Transaction_Lock_IsReleasedByCommit),
        nameof(Transaction_Lock_IsReleasedByDispose),
        nameof(Transaction_RemoveFromQueue_HappensWithTheCommit),
        nameof(Transaction_RemoveFromQueue_NotCommitted_LeavesTheLease),

        // Other arguments or other exceptions.
        nameof(FetchNextJob_NoQueues_Throws),
        nameof(GetFirstByLowestScoreFromSet_BackwardRange_Throws),
        nameof(GetFirstByLowestScoreFromSet_NoCount_Throws),
        nameof(GetJobData_Null_Throws),
        nameof(Transaction_NullArguments_ThrowAtOnce),
        nameof(Transaction_NullKeysAndValues_ThrowAtOnce),

        // An id that is none, or of no job, is an error.
        $"{nameof(GetJobData_UnknownId_IsNull)}()",
        $"{nameof(GetJobData_UnknownId_IsNull)}(no id at all)",
        $"{nameof(GetJobData_UnknownId_IsNull)}(99999999999999999999999999)",
        $"{nameof(GetJobData_UnknownId_IsNull)}(' or 1=1 --)",
        $"{nameof(GetStateData_UnknownJob_IsNull)}(no id)",
        $"{nameof(JobDetails_UnknownJob_IsNull)}(no id)",
        nameof(SetJobParameter_UnknownJob_DoesNothing),
        nameof(SetJobState_GarbageId_DoesNothing),
        nameof(SetJobState_UnknownJob_DoesNothing),
        nameof(GetJobData_NameOfTheIdWithSpaces_IsNull),

        // Other behaviour.
        nameof(AcquireDistributedLock_ReleasedWithItsConnection),
        nameof(AddRangeToSet_AddsAll), // a value twice in one range violates a constraint
        nameof(CreateExpiredJob_ExpireIn_SetsExpireAt), // counted from createdAt
        nameof(CreateExpiredJob_Stored_HasNoStateButEverythingElse), // no snapshot of the parameters
        nameof(EnqueuedJobs_OfAnotherState_SayThatTheyAreNotInIt),
        nameof(EnqueuedJobs_WithoutAState_SayThatTheyAreNotInIt),
        nameof(FetchNextJob_SeveralQueues_InTheOrderListed), // alphabetical
        nameof(GetRangeFromSet_IsByScoreAndBothEndsCount),
        nameof(GetStatistics_CountsEverything),
        nameof(TrimList_NegativeStart_CountsFromZero),
        nameof(TrimList_ToTheNewest_KeepsTheNewest), // it keeps the oldest
    };

    protected override IReadOnlySet<string> Unsteady => new HashSet<string>
    {
        nameof(SetRangeInHash_EightThreadsOnOneKey_AllSucceed), // 23505 in some runs
    };

    protected override Hangfire.JobStorage Open()
    {
        Assert.SkipUnless(server.Missing is null, server.Missing ?? "");
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = $"check_{Guid.NewGuid():N}",
            PrepareSchemaIfNecessary = true,
            QueuePollInterval = TimeSpan.FromMilliseconds(50),
            EnableLongPolling = false,
        };

        return new PostgreSqlStorage(new NpgsqlConnectionFactory(server.Start(durable: false), options), options);
    }
}
