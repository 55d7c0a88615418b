namespace RiskRadar.Domain;

public sealed class SignalScoresTests
{
    [Fact]
    public void Indexer_EverySignal_IsItsOwnProbability()
    {
        var scores = new SignalScores(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], Enum.GetValues<Signal>().Select(signal => scores[signal]));
    }

    [Fact]
    public void Indexer_NoSuchSignal_Throws()
    {
        var scores = new SignalScores(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Assert.Throws<ArgumentOutOfRangeException>(() => scores[(Signal)99]);
    }
}
