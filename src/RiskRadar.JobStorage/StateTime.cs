using Hangfire.Common;

namespace RiskRadar.JobStorage;

/// <summary>Times in the data of states.</summary>
internal static class StateTime
{
    /// <summary>The time, in UTC; null when there is none, or what there is cannot be read as one.</summary>
    public static DateTime? Read(IReadOnlyDictionary<string, string?>? data, string name)
    {
        if (data is null || !data.TryGetValue(name, out var text) || string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var time = JobHelper.DeserializeDateTime(text);

            return time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
