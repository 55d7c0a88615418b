namespace RiskRadar.Collect.Extraction;

public sealed class ReadingBudgetTests
{
    private TimeSpan _spent;

    [Fact]
    public void Demand_WithinTheBudget_GoesOn()
    {
        var budget = Budget();
        _spent = TimeSpan.FromSeconds(1.99);

        budget.Demand();

        Assert.Null(budget.LeftOut);
    }

    [Fact]
    public void Demand_TimeSpent_Ends()
    {
        var budget = Budget();
        _spent = ReadingBudget.MostTime;

        Assert.Equal(
            "The page was not read: that takes too much (2 s of processor time or 200 MB of memory).", Assert.Throws<ReadingBudgetSpentException>(budget.Demand).Message);
    }

    [Fact]
    public void Demand_MemorySpent_Ends()
    {
        var budget = Budget();
        GC.KeepAlive(new byte[ReadingBudget.MostBytes]);

        Assert.Throws<ReadingBudgetSpentException>(budget.Demand);
    }

    [Fact]
    public void Demand_Stopped_Stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(new ReadingBudget(() => TimeSpan.Zero, stopped.Token).Demand);
    }

    [Fact]
    public void MayReadItem_BudgetNearlySpent_CountsWhatIsLeftOut()
    {
        var budget = Budget();
        Assert.True(budget.MayReadItem());
        _spent = TimeSpan.FromSeconds(1.9);

        Assert.Equal([false, false], [budget.MayReadItem(), budget.MayReadItem()]);

        Assert.Equal("Reading the page takes too much (2 s of processor time or 200 MB of memory): 2 of its comments were left out.", budget.LeftOut);
    }

    [Fact]
    public void MayCompare_MuchOfTheBudgetSpent_SaysThatNotAllWasLookedAt()
    {
        var budget = Budget();
        _spent = TimeSpan.FromSeconds(1.3);

        Assert.Contains(false, Enumerable.Range(0, 20).Select(_ => budget.MayCompare()));
        Assert.True(budget.MayReadItem());

        Assert.Equal("Reading the page takes too much (2 s of processor time or 200 MB of memory): not everything that may be comments was looked at.", budget.LeftOut);
    }

    private ReadingBudget Budget() => new(() => _spent, TestContext.Current.CancellationToken);
}
