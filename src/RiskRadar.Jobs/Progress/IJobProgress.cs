namespace RiskRadar.Jobs.Progress;

/// <summary>Where a job says how far it is.</summary>
public interface IJobProgress
{
    /// <summary>Says how much is done. Called often: not every call is shown.</summary>
    /// <param name="what">What is counted, in the plural, e.g. <c>"comments"</c>.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; <see langword="null"/> while nobody knows.</param>
    void Report(string what, int done, int? total);

    /// <summary>Adds a line to the job's own log: addresses, counts and reasons; never a comment's text or an author.</summary>
    void Line(string text);
}
