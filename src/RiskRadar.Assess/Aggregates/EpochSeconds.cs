namespace RiskRadar.Assess.Aggregates;

/// <summary>Times as seconds since 2000 in 32 bits: half the space of a <see cref="DateTimeOffset"/> in millions of rows. Zero means unknown.</summary>
internal static class EpochSeconds
{
    public const uint Unknown = 0;
    public const uint Hour = 3_600;
    public const uint Day = 86_400;

    private static readonly DateTimeOffset Start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Times before 2000 become its first second, those after 2136 the last one: a broken clock is not worth an exception.</summary>
    public static uint From(DateTimeOffset? time) =>
        time is { } known ? (uint)Math.Clamp((known - Start).TotalSeconds, 1, uint.MaxValue) : Unknown;

    public static DateTimeOffset ToTime(uint seconds) => Start.AddSeconds(seconds);

    public static DateTimeOffset? ToTimeOrNull(uint seconds) => seconds == Unknown ? null : ToTime(seconds);
}
