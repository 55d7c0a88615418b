using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

public sealed class SharedAccountsTests
{
    private const ulong FirstAccount = 900_000;

    private static readonly DateTimeOffset End = Crowd.Start.AddDays(30);

    [Fact]
    public void Assess_SameAccountsInBurstsUnderTwoCreators_AreToldUnderBoth()
    {
        var roster = Assess(Attacked("@a", FirstAccount, 20), Attacked("@b", FirstAccount + 5, 20));

        Assert.All(roster, assessment => Assert.Equal(15, Burst(assessment).Statistic["accountsElsewhere"]));
        Assert.All(roster, assessment => Assert.Equal(15, Burst(assessment).Statistic["accountsInOtherBursts"]));
        Assert.Contains(" 15 of these accounts also write under other members of the roster, 15 of them under @b; 15 were part of a burst there as well.", Burst(roster[0]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_AccountsThatWriteOrdinarilyElsewhere_AreToldAsThat()
    {
        var other = new Crowd("@b");
        var post = other.NewPost(1, Sponsorship.Organic);
        other.Post(post, [.. Enumerable.Range(0, 10).Select(number => Crowd.Comment(post, $"c{number}", FirstAccount + (ulong)number, hostile: false, Crowd.Start.AddDays(2).AddHours(3 * number)))]);

        var burst = Burst(Assess(Attacked("@a", FirstAccount, 20), other)[0]);

        Assert.Equal(10, burst.Statistic["accountsElsewhere"]);
        Assert.Equal(0, burst.Statistic["accountsInOtherBursts"]);
    }

    [Fact]
    public void Assess_FreshAccounts_AreToldOfNothing()
    {
        var burst = Burst(Assess(Attacked("@a", FirstAccount, 20), new Crowd("@b").Post(1, Sponsorship.Organic, friendly: 40, hostile: 0))[0]);

        Assert.DoesNotContain("accountsElsewhere", burst.Statistic.Keys);
    }

    private static IReadOnlyList<Assessment> Assess(params Crowd[] crowds) =>
        new RosterAssessor(Policy.Default, Crowd.Model).Assess([.. crowds.Select(crowd => crowd.Audience())], End).Influencers;

    private static Flag Burst(Assessment assessment) => Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.CoordinatedComments);

    private static Crowd Attacked(string handle, ulong firstAccount, int accounts)
    {
        var crowd = new Crowd(handle).Post(1, Sponsorship.Organic, friendly: 40, hostile: 0);
        var post = crowd.NewPost(10, Sponsorship.Sponsored);
        return crowd.Post(post, [.. Enumerable.Range(0, accounts).Select(number => Crowd.Comment(
            post, $"b{number}", firstAccount + (ulong)number, hostile: true, Crowd.Start.AddDays(10).AddSeconds(60 * number), "She sold us all out for a paycheck, shame on her"))]);
    }
}
