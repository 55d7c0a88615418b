using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

public sealed class AgeMatchTests
{
    private const uint Fresh = EpochSeconds.Hour;
    private const uint Old = 10 * EpochSeconds.Day;

    private static readonly ErrorCorrection Perfect = new(1, 0, 0, 0);

    [Fact]
    public void Gap_FreshVotesAreDistrustfulUnderBothKinds_IsNone()
    {
        var match = new AgeMatch();
        Add(match, Sponsorship.Sponsored, Fresh, votes: 100, counting: 20);
        Add(match, Sponsorship.Organic, Fresh, votes: 50, counting: 10);
        Add(match, Sponsorship.Organic, Old, votes: 500, counting: 0);

        Assert.Equal(0, match.Gap(Perfect)!.Value, 9);
    }

    [Fact]
    public void Gap_SponsoredVotesOfAnAge_AreComparedWithTheirLike()
    {
        var match = new AgeMatch();
        Add(match, Sponsorship.Sponsored, Fresh, votes: 100, counting: 30);
        Add(match, Sponsorship.Sponsored, Old, votes: 100, counting: 10);
        Add(match, Sponsorship.Organic, Fresh, votes: 50, counting: 5);
        Add(match, Sponsorship.Organic, Old, votes: 50, counting: 0);

        // 20 points more among the fresh, 10 among the old.
        Assert.Equal(0.15, match.Gap(Perfect)!.Value, 9);
    }

    [Fact]
    public void Gap_MostSponsoredVotesWithoutCounterpart_IsUnknown()
    {
        var match = new AgeMatch();
        Add(match, Sponsorship.Sponsored, Fresh, votes: 100, counting: 30);
        Add(match, Sponsorship.Organic, Old, votes: 50, counting: 5);

        Assert.Null(match.Gap(Perfect));
    }

    private static void Add(AgeMatch match, Sponsorship kind, uint age, int votes, int counting) =>
        Enumerable.Range(0, votes).ToList().ForEach(vote => match.Add(kind, age, vote < counting));
}
