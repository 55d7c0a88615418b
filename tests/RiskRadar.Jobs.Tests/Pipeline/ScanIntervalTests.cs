using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

public sealed class ScanIntervalTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(12, 1)]
    [InlineData(48, 3)]
    [InlineData(24 * 5, 12)]
    [InlineData(24 * 20, 24)]
    [InlineData(24 * 100, 24 * 7)]
    public void Next_FewNewComments_GrowsWithTheAgeOfThePost(double ageInHours, double gapInHours)
    {
        var gap = ScanInterval.Next(Published(Now.AddHours(-ageInHours)), added: 3, Now) - Now;

        Assert.InRange(gap.TotalHours, gapInHours * 0.9, gapInHours * 1.1);
    }

    [Fact]
    public void Next_NothingNew_DoublesTheGap() => Assert.InRange(
        (ScanInterval.Next(Published(Now.AddHours(-12)), added: 0, Now) - Now).TotalHours, 1.8, 2.2);

    [Fact]
    public void Next_ManyNew_HalvesTheGap() => Assert.InRange(
        (ScanInterval.Next(Published(Now.AddHours(-12)), added: 50, Now) - Now).TotalHours, 0.45, 0.55);

    [Fact]
    public void Next_VeryOldAndQuiet_IsAMonthAtMost() => Assert.Equal(
        Now.AddDays(30), ScanInterval.Next(Published(Now.AddYears(-5)), added: 0, Now));

    [Fact]
    public void Next_PostsOfOneMinute_AreSpread()
    {
        var times = Enumerable.Range(0, 20).Select(i => ScanInterval.Next(Published(Now, $"p{i}"), added: 3, Now)).Distinct();

        Assert.Equal(20, times.Count());
    }

    private static Post Published(DateTimeOffset? at, string key = "p") => new(
        PostId.Of(InfluencerId.Of("@maya"), key), InfluencerId.Of("@maya"), key, null, null, null, at, Sponsorship.Unknown, null, null);
}
