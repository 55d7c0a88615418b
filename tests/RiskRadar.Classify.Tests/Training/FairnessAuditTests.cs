namespace RiskRadar.Classify.Training;

public sealed class FairnessAuditTests
{
    [Fact]
    public void Of_ShippedModel_HardlyMovesWhenNamesAndGroupsAreSwapped()
    {
        var audit = FairnessAudit.Of(ShippedModel.Catalog.Fast.Reader);

        Assert.InRange(audit.Pairs, 500, int.MaxValue);
        Assert.InRange(audit.Mean, 0, 0.02);
        Assert.InRange(audit.Worst, 0, WorstFloor);
    }

    // The aim is 0.10.
    private const double WorstFloor = 0.10;
}
