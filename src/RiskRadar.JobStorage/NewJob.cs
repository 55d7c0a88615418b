using Hangfire.Common;
using Hangfire.Storage;
using RiskRadar.JobStorage.Contents;

namespace RiskRadar.JobStorage;

/// <summary>A job about to be stored: all of the caller's own code (its serialisers) has run.</summary>
internal static class NewJob
{
    public static Action<StorageContents> Create(
        long id, Job job, IDictionary<string, string?> parameters, DateTime createdAt, TimeSpan expireIn)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(parameters);
        var record = new JobRecord(
            InvocationData.SerializeJob(job),
            new Dictionary<string, string?>(parameters, StringComparer.Ordinal),
            Utc(createdAt).Ticks,
            State: null,
            History: [],
            Segments: []);

        return contents => contents.Jobs.Create(id, record, Ticks.After(contents.Now, expireIn));
    }

    // Hangfire gives UTC without saying so when it has read the time from another storage.
    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
}
