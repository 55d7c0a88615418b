using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

public sealed class SiteRestTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Failed_TwiceInARow_DoesNotRest() => Assert.Null(Failed(2).RestsUntil);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 5)]
    [InlineData(5, 30)]
    [InlineData(6, 120)]
    [InlineData(7, 720)]
    [InlineData(8, 1440)]
    [InlineData(50, 1440)]
    public void Failed_AgainAndAgain_RestsLongerUpToADay(int failures, int minutes) =>
        Assert.Equal(Now + TimeSpan.FromMinutes(minutes), Failed(failures).RestsUntil);

    [Fact]
    public void Succeeded_AfterFailures_ForgetsThem()
    {
        var health = Failed(5).Succeeded(Now);

        Assert.Equal(0, health.Failures);
        Assert.Null(health.RestsUntil);
        Assert.Equal("It broke.", health.LastFailure);
    }

    [Fact]
    public void Misunderstood_SiteThatNeverWasUnderstood_IsNoQuarantine() =>
        Assert.Null(SiteHealth.Of("a").Misunderstood(Now).Misunderstood(Now).Misunderstood(Now).Misunderstood(Now).QuarantinedAt);

    [Fact]
    public void Misunderstood_ThreeInARowOnAKnownSite_BeginsAQuarantine()
    {
        var health = SiteHealth.Of("a").Understood("xenforo").Misunderstood(Now).Misunderstood(Now);
        Assert.Null(health.QuarantinedAt);

        health = health.Misunderstood(Now);

        Assert.Equal(Now, health.QuarantinedAt);
        Assert.Equal(Now + TimeSpan.FromHours(6), health.RestsUntil);
    }

    [Fact]
    public void Succeeded_InQuarantine_DoesNotEndIt()
    {
        var health = SiteHealth.Of("a").Understood("xenforo").Misunderstood(Now).Misunderstood(Now).Misunderstood(Now).Succeeded(Now);

        Assert.Equal(Now + TimeSpan.FromHours(6), health.RestsUntil);
    }

    [Fact]
    public void Understood_InQuarantine_EndsIt()
    {
        var health = SiteHealth.Of("a").Understood("xenforo").Misunderstood(Now).Misunderstood(Now).Misunderstood(Now).Understood("xenforo");

        Assert.Null(health.QuarantinedAt);
        Assert.Null(health.RestsUntil);
        Assert.Equal(0, health.NotUnderstood);
    }

    [Fact]
    public void Understood_ByTheGenericReaderOnly_RemembersTheAdapter() =>
        Assert.Equal("xenforo", SiteHealth.Of("a").Understood("xenforo").Understood("generic").Platform);

    private static SiteHealth Failed(int times) =>
        Enumerable.Range(0, times).Aggregate(SiteHealth.Of("a"), (health, _) => health.Failed("It broke.", Now));
}
