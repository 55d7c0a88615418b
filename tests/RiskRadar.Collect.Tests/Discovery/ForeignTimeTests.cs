using System.Globalization;

namespace RiskRadar.Collect.Discovery;

public sealed class ForeignTimeTests
{
    [Theory]
    [InlineData("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T10:00:00.123+02:00", "2026-03-01T08:00:00.123Z")]
    [InlineData("2026-03-01 10:00:00", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("Sun, 01 Mar 2026 10:00:00 GMT", "2026-03-01T10:00:00Z")]
    [InlineData("Fri, 1 Mar 2026 10:00:00 +0100", "2026-03-01T09:00:00Z")]
    [InlineData("01 Mar 2026 10:00 PST", "2026-03-01T18:00:00Z")]
    public void Parse_StatedTime_IsUtc(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), ForeignTime.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-13-45")]
    public void Parse_NoTime_IsNull(string? text) => Assert.Null(ForeignTime.Parse(text));
}
