namespace RiskRadar.Classify.Training;

public sealed class TrainedModelTests
{
    [Fact]
    public void MissedFloors_WorseFigure_IsNamed()
    {
        var model = new TrainedModel([], null, "v", "", new Dictionary<string, double> { ["a macroRecall"] = 0.61, ["b macroRecall"] = 0.7 });

        var misses = model.MissedFloors(new Dictionary<string, double> { ["a macroRecall"] = 0.65, ["b macroRecall"] = 0.7, ["c macroRecall"] = 0.9 });

        Assert.Equal(["a macroRecall is 0.610, the floor is 0.650"], misses);
    }

    [Fact]
    public void Floors_Figures_AreALittleHigher() =>
        Assert.Equal(0.59, new TrainedModel([], null, "v", "", new Dictionary<string, double> { ["a"] = 0.61 }).Floors["a"]);
}
