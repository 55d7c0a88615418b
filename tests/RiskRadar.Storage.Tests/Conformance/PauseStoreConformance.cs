using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class PauseStoreConformance : StoreConformance<IPauseStore>
{
    private static readonly Pause Site = new(PauseScope.Site, "maya.example", "ada", Samples.Noon.AddHours(1), "It asked us to.");
    private static readonly Pause Everything = new(PauseScope.Everything, "", "ada", Samples.Noon, null);

    [Fact]
    public async Task Set_AfterReopening_IsReadBackOldestFirst()
    {
        await Store.SetAsync(Site, Stop);
        await Store.SetAsync(Everything, Stop);
        await Store.SetAsync(Everything, Stop);
        await ReopenAsync();

        Assert.Equal([Everything, Site], await Store.ReadAsync(Stop));
    }

    [Fact]
    public async Task Lift_Twice_SaysWhetherItWasPaused()
    {
        await Store.SetAsync(Site, Stop);

        Assert.True(await Store.LiftAsync(PauseScope.Site, "MAYA.example", Stop));
        Assert.False(await Store.LiftAsync(PauseScope.Site, "maya.example", Stop));
        Assert.Empty(await Store.ReadAsync(Stop));
    }
}
