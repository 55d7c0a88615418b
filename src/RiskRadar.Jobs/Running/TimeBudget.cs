namespace RiskRadar.Jobs.Running;

/// <summary>Ends work that takes longer than it may.</summary>
internal static class TimeBudget
{
    /// <summary>Runs work with a token that is also cancelled when the time is up.</summary>
    /// <exception cref="OutOfTimeException">The time was up.</exception>
    public static async Task<T> RunAsync<T>(
        TimeSpan budget, TimeProvider time, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(budget, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await work(stop.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new OutOfTimeException($"It took longer than {budget} (Jobs:TimePerJob).");
        }
    }
}
