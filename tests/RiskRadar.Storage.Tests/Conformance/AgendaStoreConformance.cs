using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class AgendaStoreConformance : StoreConformance<IAgendaStore>
{
    private static readonly AccountId Blog = AccountId.Of(new Uri("https://maya.example/"));
    private static readonly AgendaItem Item = AgendaItem.ScanPost(Samples.Post, Blog, Samples.Noon);

    [Fact]
    public async Task Ask_AfterReopening_IsReadBackEqual()
    {
        await Store.AskAsync([Item, AgendaItem.AssessRoster(Samples.Noon.AddTicks(1))], Stop);
        await ReopenAsync();

        Assert.Equal([Item, AgendaItem.AssessRoster(Samples.Noon.AddTicks(1))], await Store.ReadAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Ask_Known_BringsItForwardAndNeverBack()
    {
        await Store.AskAsync([Item], Stop);
        await Store.AskAsync([Item with { DueAt = Samples.Noon.AddHours(1) }], Stop);
        Assert.Equal(Samples.Noon, (await FindAsync())!.DueAt);

        await Store.AskAsync([Item with { DueAt = Samples.Noon.AddHours(-1) }], Stop);
        Assert.Equal(Samples.Noon.AddHours(-1), (await FindAsync())!.DueAt);
    }

    [Fact]
    public async Task Plan_Known_LeavesItAsItIs()
    {
        Assert.Equal(1, await Store.PlanAsync([Item], Stop));
        Assert.Equal(0, await Store.PlanAsync([Item with { DueAt = Samples.Noon.AddHours(-1) }], Stop));
        Assert.Equal(Item, await FindAsync());
    }

    [Fact]
    public async Task ReadDue_SomeLater_GivesThoseDueLongestFirst()
    {
        var older = AgendaItem.ClassifyPost(Samples.Post, Samples.Noon.AddDays(-1));
        await Store.AskAsync([Item, older, AgendaItem.AssessRoster(Samples.Noon.AddTicks(1))], Stop);

        Assert.Equal([older, Item], await Store.ReadDueAsync(Samples.Noon, Stop).ToListAsync(Stop));
        Assert.Equal(
            new Dictionary<Duty, int> { [Duty.ClassifyPost] = 1, [Duty.ScanPost] = 1 }, await Store.CountDueAsync(Samples.Noon, Stop));
    }

    [Fact]
    public async Task FindDueScan_OtherAccountsAndLaterOnes_GivesTheFirstOfTheAccount()
    {
        var early = AgendaItem.ScanAccount(new Account(Blog, Samples.Maya.Id, new Uri("https://maya.example/")), Samples.Noon.AddHours(-1));
        var other = Item with { Subject = Guid.NewGuid(), Account = AccountId.Of(new Uri("https://zoe.example/")), DueAt = Samples.Noon.AddDays(-1) };
        await Store.AskAsync([Item, other, early], Stop);

        Assert.Equal(early, await Store.FindDueScanAsync(Blog, Samples.Noon, Stop));
        Assert.Null(await Store.FindDueScanAsync(Blog, Samples.Noon.AddHours(-2), Stop));
    }

    [Fact]
    public async Task Begin_NotDueOrUnknown_IsNull()
    {
        Assert.Null(await Store.BeginAsync(Item.Duty, Item.Subject, Samples.Noon, Stop));

        await Store.AskAsync([Item], Stop);

        Assert.Null(await Store.BeginAsync(Item.Duty, Item.Subject, Samples.Noon.AddTicks(-1), Stop));
    }

    [Fact]
    public async Task Begin_Due_CountsTheStart()
    {
        await Store.AskAsync([Item], Stop);
        await Store.BeginAsync(Item.Duty, Item.Subject, Samples.Noon, Stop);

        var again = await Store.BeginAsync(Item.Duty, Item.Subject, Samples.Noon.AddMinutes(1), Stop);

        Assert.Equal(Item with { Starts = 2, HandedOutAt = Samples.Noon.AddMinutes(1) }, again);
    }

    [Fact]
    public async Task Settle_WithATime_IsDueThen()
    {
        await Store.AskAsync([Item], Stop);
        await Store.SettleAsync((await BeginAsync())!, Samples.Noon.AddHours(3), 2, Stop);

        Assert.Equal(Item with { DueAt = Samples.Noon.AddHours(3), Failures = 2 }, await FindAsync());
    }

    [Fact]
    public async Task Settle_WithoutATime_IsOffTheAgenda()
    {
        await Store.AskAsync([Item], Stop);
        await Store.SettleAsync((await BeginAsync())!, null, 0, Stop);

        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Settle_AskedForMeanwhile_StaysDue()
    {
        await Store.AskAsync([Item], Stop);
        var begun = (await BeginAsync())!;
        await Store.AskAsync([Item with { DueAt = Samples.Noon.AddMinutes(5) }], Stop);
        await Store.SettleAsync(begun, null, 0, Stop);

        Assert.Equal(Item with { Version = 2 }, await FindAsync());
    }

    [Fact]
    public async Task Release_Begun_TakesTheStartBack()
    {
        await Store.AskAsync([Item], Stop);
        await Store.ReleaseAsync((await BeginAsync())!, Stop);

        Assert.Equal(Item, await FindAsync());
    }

    [Fact]
    public async Task HandOut_KnownAndUnknown_NotesTheKnown()
    {
        await Store.AskAsync([Item], Stop);
        await Store.HandOutAsync([Item, AgendaItem.AssessRoster(Samples.Noon)], Samples.Noon.AddSeconds(1), Stop);

        Assert.Equal([Item with { HandedOutAt = Samples.Noon.AddSeconds(1) }], await Store.ReadAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Remove_Twice_IsFine()
    {
        await Store.AskAsync([Item], Stop);
        await Store.RemoveAsync(Item.Duty, Item.Subject, Stop);
        await Store.RemoveAsync(Item.Duty, Item.Subject, Stop);

        Assert.Null(await FindAsync());
    }

    private Task<AgendaItem?> FindAsync() => Store.FindAsync(Item.Duty, Item.Subject, Stop);

    private Task<AgendaItem?> BeginAsync() => Store.BeginAsync(Item.Duty, Item.Subject, Samples.Noon, Stop);
}
