using System.Text;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Networks;

/// <summary>The tiers of the shipped models.</summary>
public sealed class NetworkReaderTests
{
    private static readonly string[] Texts =
    [
        "you sold your soul for a mattress ad, what a shill", "lovely recipe, making it tonight", "this is terrible, I hate it", "the video is 12 minutes long", "", "😂😂😂", "idk",
        "not bad at all, I was wrong about this one", "unsubscribed. used to be honest reviews, now it is all ads", "#ad #sponsored of course", string.Join(' ', Enumerable.Repeat("word", 5000)),
    ];

    [Fact]
    public void Classify_FromManyThreads_IsTheSame()
    {
        var classifier = ShippedModel.Catalog.ClassifierOf(ClassifierTier.Accurate);
        var once = Texts.Select(classifier.Classify).ToList();

        var readings = Enumerable.Range(0, 200).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(at => classifier.Classify(Texts[at % Texts.Length])).ToList();

        Assert.All(readings.Select((reading, at) => (reading, at)), pair => Assert.Equal(once[pair.at % Texts.Length], pair.reading));
    }

    [Fact]
    public void Classify_Cascade_IsTheTableWhereItIsSureAndBothElsewhere()
    {
        var (fast, accurate, cascade) = (Tier(ClassifierTier.Fast), Tier(ClassifierTier.Accurate), Tier(ClassifierTier.Cascade));
        var handedOn = 0;
        foreach (var text in Texts)
        {
            var reading = Read(cascade, text);
            var isOfTable = Same(reading, Read(fast, text));
            handedOn += isOfTable ? 0 : 1;

            Assert.True(isOfTable || Same(reading, Read(accurate, text)), text);
        }

        Assert.InRange(handedOn, 1, Texts.Length - 1);
    }

    [Fact]
    public void Model_EachTier_HasItsOwnVersionAndErrorRates()
    {
        var models = Enum.GetValues<ClassifierTier>().Select(tier => ShippedModel.Catalog.ClassifierOf(tier).Model).ToList();

        Assert.Equal(3, models.Select(model => model.Version).Distinct().Count());
        Assert.All(models, model => Assert.All(Enum.GetValues<Signal>(), signal => Assert.InRange(model[signal].Specificity, 0.4, 1)));
    }

    [Fact]
    public void Classify_OtherLanguage_IsStillSaidToBeUnsupported()
    {
        var reading = ShippedModel.Catalog.ClassifierOf(ClassifierTier.Accurate).Classify("Das ist doch nur noch Werbung und nicht mehr lustig");

        Assert.Equal("de", reading.Language);
        Assert.False(reading.LanguageSupported);
    }

    private static ICommentReader Tier(ClassifierTier tier) => ShippedModel.Catalog.Of(tier).Reader;

    private static CommentReading Read(ICommentReader reader, string text)
    {
        reader.Read(Encoding.UTF8.GetBytes(text), out var reading);
        return reading;
    }

    private static bool Same(in CommentReading first, in CommentReading second) =>
        ((ReadOnlySpan<float>)first.Probabilities).SequenceEqual(second.Probabilities);
}
