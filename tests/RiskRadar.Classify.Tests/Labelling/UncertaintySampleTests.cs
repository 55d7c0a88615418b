using RiskRadar.Domain;

namespace RiskRadar.Classify.Labelling;

public sealed class UncertaintySampleTests
{
    private const string Doubtful = "it is okay I guess, nice but boring";
    private const string Clear = "I love this so much, thank you!";

    [Fact]
    public void Choose_ClearAndDoubtful_TakesTheDoubtfulFirst()
    {
        var chosen = Choose("sentiment", 1, [], Clear, Doubtful, "the video is 12 minutes long");

        Assert.Equal(Doubtful, Assert.Single(chosen).Text);
        Assert.Equal("sentiment", chosen[0].About);
        Assert.InRange(chosen[0].Doubt, 0.6, 1);
    }

    [Fact]
    public void Choose_NearCopies_TakesOneOfThem()
    {
        var chosen = Choose("sentiment", 2, [], Doubtful, "it is okay I guess, nice but boring!!", "it is okay I guess nice but boring lol", Clear);

        Assert.Equal([Doubtful, Clear], chosen.Select(candidate => candidate.Text).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Choose_KnownEmptyAndForeignTexts_AreNotOffered()
    {
        var sample = new UncertaintySample(ShippedModel.Classifier, null, 5, ["It is OKAY I guess, nice but boring."]);

        string[] offered = [Doubtful, "", "   ", "это просто реклама", "😂😂", Clear];
        Assert.All(offered, sample.Offer);

        Assert.Equal(1, sample.Offered);
        Assert.Equal(Clear, Assert.Single(sample.Choose()).Text);
    }

    [Fact]
    public void Choose_OtherOrder_GivesTheSame()
    {
        string[] texts = [Doubtful, Clear, "not sure what to think of this ad", "well that was something", "the sponsor paid for it, fine", "he would sell anything"];

        Assert.Equal(Choose(null, 4, [], texts), Choose(null, 4, [], [.. texts.Reverse()]));
    }

    [Fact]
    public void Choose_OneSignal_RanksByTheDistanceToItsThreshold()
    {
        string[] texts = ["what a sellout, you will shill anything for money", "lovely recipe, making it tonight", "he would sell anything", "well that was something", "the sponsor paid for it, fine"];
        var threshold = ShippedModel.Classifier.Model[Signal.Sellout].Threshold;

        var chosen = Choose("sellout", 1, [], texts);

        Assert.Equal(texts.MinBy(text => Math.Abs(Logit(ShippedModel.Classifier.Classify(text).Signals.Sellout) - Logit(threshold))), chosen[0].Text);
        Assert.Equal("sellout", chosen[0].About);
    }

    private static double Logit(double probability) => Math.Log(probability / (1 - probability));

    private static IReadOnlyList<LabelCandidate> Choose(string? about, int count, string[] known, params string[] texts)
    {
        var sample = new UncertaintySample(ShippedModel.Classifier, about, count, known);
        Assert.All(texts, sample.Offer);
        return sample.Choose();
    }
}
