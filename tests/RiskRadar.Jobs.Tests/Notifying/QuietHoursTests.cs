using RiskRadar.Domain;

namespace RiskRadar.Jobs.Notifying;

public sealed class QuietHoursTests
{
    private static readonly NotificationOptions Night = new() { QuietFrom = new TimeOnly(21, 0), QuietTo = new TimeOnly(6, 0) };

    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T21:00:00Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-01T23:59:00Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-02T05:59:59Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-02T06:00:00Z", "2026-03-02T06:00:00Z")]
    public void Earliest_MediumFlag_WaitsForTheMorning(string now, string earliest) =>
        Assert.Equal(Time(earliest), QuietHours.Earliest(Night, Severity.Medium, Time(now)));

    [Fact]
    public void Earliest_HighFlag_WakesSomebody() => Assert.Equal(
        Time("2026-03-01T23:00:00Z"), QuietHours.Earliest(Night, Severity.High, Time("2026-03-01T23:00:00Z")));

    [Fact]
    public void Earliest_NoQuietHours_IsNow() => Assert.Equal(
        Time("2026-03-01T23:00:00Z"),
        QuietHours.Earliest(new NotificationOptions { QuietFrom = default, QuietTo = default }, Severity.Low, Time("2026-03-01T23:00:00Z")));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
