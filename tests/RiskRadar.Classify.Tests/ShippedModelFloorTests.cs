using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Classify;

/// <summary>What the shipped model must reach on texts of our own that it was not trained on. A change may raise a floor and not lower it.</summary>
public sealed class ShippedModelFloorTests
{
    [Theory]
    [InlineData("sellout", 0.80)]
    [InlineData("backlash", 0.75)]
    [InlineData("deception", 0.80)]
    [InlineData("complaint", 0.80)]
    [InlineData("support", 0.75)]
    public async Task Signal_OnOwnHeldOutTexts_RanksThemRight(string signal, double floor)
    {
        await using var file = File.OpenRead(HeldOut);
        var texts = await LabelledFile.ReadAsync(file, LineFormat.Tsv, "signals", TestContext.Current.CancellationToken);

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, signal, null, 0.5, TestContext.Current.CancellationToken);

        Assert.InRange(figures.YesNo!.AreaUnderCurve, floor, 1);
    }

    [Fact]
    public async Task Sentiment_OnOwnHeldOutTexts_ReachesItsFloor()
    {
        await using var file = File.OpenRead(HeldOut);
        var texts = await LabelledFile.ReadAsync(file, LineFormat.Tsv, "sentiment", TestContext.Current.CancellationToken);

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, "sentiment", null, 0.5, TestContext.Current.CancellationToken);

        Assert.InRange(figures.Classes.MacroRecall, 0.47, 1);
    }

    private static string HeldOut => Path.Combine(Repository, "models", "texts", "heldout.tsv");

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "RiskRadar.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("RiskRadar.sln is in no folder above the tests.");
            }

            return folder.FullName;
        }
    }
}
