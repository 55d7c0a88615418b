using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class AssessmentStoreConformance : StoreConformance<IAssessmentStore>
{
    [Fact]
    public async Task Add_AfterReopening_IsReadBackEqual()
    {
        var full = Samples.AssessmentOf(Samples.Maya, Samples.Noon);
        var sparse = full with
        {
            AsOf = Samples.Noon.AddDays(1), SellOutGap = null, BeforeAfter = null, WithoutCoordinated = null, Needs = null, Flags = [],
        };
        await Store.AddAsync(full, Stop);
        await Store.AddAsync(sparse, Stop);
        await ReopenAsync();

        Assert.Equivalent(new[] { sparse, full }, await Store.ReadAsync(Samples.Maya.Id, Stop).ToListAsync(Stop), strict: true);
    }

    [Fact]
    public async Task Add_SameInfluencerAndTime_IsKeptOnce()
    {
        await Store.AddAsync(Samples.AssessmentOf(Samples.Maya, Samples.Noon), Stop);
        await Store.AddAsync(Samples.AssessmentOf(Samples.Maya, Samples.Noon), Stop);

        Assert.Single(await Store.ReadAsync(Samples.Maya.Id, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task ReadLatest_Several_GivesTheLatestOfEachByHandle()
    {
        await Store.AddAsync(Samples.AssessmentOf(Samples.Named("@zoe"), Samples.Noon), Stop);
        await Store.AddAsync(Samples.AssessmentOf(Samples.Maya, Samples.Noon.AddDays(1), 2), Stop);
        await Store.AddAsync(Samples.AssessmentOf(Samples.Maya, Samples.Noon, 1), Stop);

        var latest = await Store.ReadLatestAsync(Stop).Select(one => (one.Influencer.Handle, one.RiskScore)).ToListAsync(Stop);

        Assert.Equal([("@maya", 2.0), ("@zoe", 37.5)], latest);
    }

    [Fact]
    public async Task Forget_AQuotedComment_LeavesNoTraceOfIt()
    {
        await Store.AddAsync(Samples.AssessmentOf(Samples.Maya, Samples.Noon), Stop);

        Assert.Equal(1, await Store.ForgetAsync(Samples.Maya.Id, new HashSet<(PostId, string)> { (Samples.Post.Id, "c12") }, Stop));
        Assert.Equal(0, await Store.ForgetAsync(Samples.Maya.Id, new HashSet<(PostId, string)> { (Samples.Post.Id, "c12") }, Stop));

        var assessment = Assert.Single(await Store.ReadLatestAsync(Stop).ToListAsync(Stop));
        Assert.Empty(assessment.Quotes);
        Assert.Equal(["c98"], assessment.Flags[0].Evidence);
    }

    [Fact]
    public async Task SaveRoster_SecondTime_Replaces()
    {
        var roster = new RosterRisk(
            4, 0.5, 0.1, 0.3, [new AudienceOverlap(Samples.Maya.Id, InfluencerId.Of("@zoe"), 0.2, new Interval(0.1, 0.3))],
            [new MemberRisk(Samples.Maya.Id, 0.1, 0.05, 0.8)]);

        Assert.Null(await Store.FindRosterAsync(Stop));

        await Store.SaveRosterAsync(roster, Stop);
        await Store.SaveRosterAsync(roster with { BudgetSpent = 0.75 }, Stop);
        await ReopenAsync();

        Assert.Equivalent(roster with { BudgetSpent = 0.75 }, await Store.FindRosterAsync(Stop), strict: true);
    }
}
