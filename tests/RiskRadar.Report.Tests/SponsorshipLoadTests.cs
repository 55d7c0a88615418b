using RiskRadar.Domain;

namespace RiskRadar.Report;

public sealed class SponsorshipLoadTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_NoPostOfAKnownKind_IsNull() =>
        Assert.Null(SponsorshipLoad.Of([Post(1, Sponsorship.Unknown, 0)]));

    [Fact]
    public void Of_SponsoredPosts_ShowsTheirShareAndDistrustByLoad()
    {
        var load = SponsorshipLoad.Of([
            Post(1, Sponsorship.Organic, 0), Post(2, Sponsorship.Organic, 0), Post(3, Sponsorship.Organic, 0),
            Post(4, Sponsorship.Sponsored, 0.1), Post(5, Sponsorship.Sponsored, 0.3), Post(6, Sponsorship.Sponsored, 0.5)])!;

        Assert.Equal(0.5, load.Share, 9);
        // Before them: 0 of 3, 1 of 4, 2 of 5.
        Assert.Equal([0, 0.2, 0.4], load.Curve.Select(band => band.From));
        Assert.Equal([0.1, 0.3, 0.5], load.Curve.Select(band => band.Distrust));
    }

    [Fact]
    public void Of_PostsLongerAgoThanAMonth_AreNoLoad()
    {
        var load = SponsorshipLoad.Of([
            Post(1, Sponsorship.Sponsored, 0), Post(2, Sponsorship.Sponsored, 0), Post(3, Sponsorship.Sponsored, 0), Post(90, Sponsorship.Sponsored, 0.4)])!;

        Assert.Equal(1, load.Share, 9);
        Assert.Empty(load.Curve);
    }

    private static PostPoint Post(int day, Sponsorship kind, double distrust) =>
        new(PostId.Of(InfluencerId.Of("@maya"), $"p{day}"), $"p{day}", null, null, Start.AddDays(day), kind, 20, distrust, 0);
}
