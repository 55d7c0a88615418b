namespace RiskRadar.JobStorage;

/// <summary>Times as the file has them: ticks of UTC. LiteDB's own dates lose the ticks and come back as local time.</summary>
internal static class Ticks
{
    /// <summary>The time <paramref name="span"/> from <paramref name="now"/>; the end of time when there is no such date.</summary>
    public static long After(long now, TimeSpan span) =>
        span.Ticks > DateTime.MaxValue.Ticks - now ? DateTime.MaxValue.Ticks : Math.Max(0, now + span.Ticks);

    public static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
