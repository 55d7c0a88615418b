using System.Collections.Concurrent;
using Hangfire;

namespace RiskRadar.JobStorage;

/// <summary>Jobs that note that they ran.</summary>
public static class Errands
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Logs = new();

    public static IReadOnlyCollection<string> Done(string log) => Log(log);

    public static void Run(string log, string note) => Log(log).Enqueue(note);

    [AutomaticRetry(DelaysInSeconds = [0])]
    public static void FailTwice(string log)
    {
        Run(log, "tried");
        if (Log(log).Count < 3)
        {
            throw new InvalidOperationException("not yet");
        }
    }

    public static void WaitForStop(string log, CancellationToken cancellationToken)
    {
        Run(log, "started");
        if (Log(log).Count == 1)
        {
            cancellationToken.WaitHandle.WaitOne();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static ConcurrentQueue<string> Log(string log) => Logs.GetOrAdd(log, _ => new ConcurrentQueue<string>());
}
