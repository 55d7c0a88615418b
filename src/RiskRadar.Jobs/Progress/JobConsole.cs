using System.Globalization;
using Hangfire;
using Hangfire.Storage;

namespace RiskRadar.Jobs.Progress;

/// <summary>Keeps a job's progress and lines beside it in the job storage, for its page in the dashboard.</summary>
/// <param name="storage">The job storage.</param>
/// <param name="job">The job's id.</param>
/// <param name="time">For the time before each line.</param>
internal sealed class JobConsole(JobStorage storage, string job, TimeProvider time) : IJobProgress
{
    // The lines go with the job; two days is the longest that a finished one is kept.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    // Each report is a write to disk.
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);

    private const int MostLines = 200;

    private DateTimeOffset _reported;

    /// <summary>The hash with the fields <c>what</c>, <c>done</c> and <c>of</c>.</summary>
    public static string ProgressKey(string job) => $"riskradar:job:{job}:progress";

    /// <summary>The list of lines, newest first.</summary>
    public static string LinesKey(string job) => $"riskradar:job:{job}:lines";

    public void Report(string what, int done, int? total)
    {
        var now = time.GetUtcNow();
        if (now - _reported < BetweenReports && done != total)
        {
            return;
        }

        _reported = now;
        Write(transaction =>
        {
            transaction.SetRangeInHash(
                ProgressKey(job),
                [
                    new("what", what),
                    new("done", done.ToString(CultureInfo.InvariantCulture)),
                    new("of", total?.ToString(CultureInfo.InvariantCulture) ?? ""),
                ]);
            transaction.ExpireHash(ProgressKey(job), Kept);
        });
    }

    public void Line(string text) => Write(transaction =>
    {
        transaction.InsertToList(LinesKey(job), $"{time.GetUtcNow():HH:mm:ss} {text}");
        transaction.TrimList(LinesKey(job), 0, MostLines - 1);
        transaction.ExpireList(LinesKey(job), Kept);
    });

    private void Write(Action<JobStorageTransaction> write)
    {
        using var connection = storage.GetConnection();
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        write(transaction);
        transaction.Commit();
    }
}
