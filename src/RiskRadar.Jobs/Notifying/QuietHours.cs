using RiskRadar.Domain;

namespace RiskRadar.Jobs.Notifying;

/// <summary>When a flag may wake somebody.</summary>
internal static class QuietHours
{
    /// <summary>The earliest time from <paramref name="now"/> on at which a flag of this severity may go out.</summary>
    public static DateTimeOffset Earliest(NotificationOptions options, Severity severity, DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(now.UtcDateTime);
        if (severity == Severity.High || options.QuietFrom == options.QuietTo || !time.IsBetween(options.QuietFrom, options.QuietTo))
        {
            return now;
        }

        var end = new DateTimeOffset(now.UtcDateTime.Date + options.QuietTo.ToTimeSpan(), TimeSpan.Zero);

        return end > now ? end : end.AddDays(1);
    }
}
