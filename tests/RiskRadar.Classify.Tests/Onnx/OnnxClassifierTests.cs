using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskRadar.Classify.Lines;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Onnx;

public sealed class OnnxClassifierTests : IDisposable
{
    private readonly TinyNetwork _moods = new(3, ("awful", [8, 0, 0]), ("table", [0, 8, 0]), ("lovely", [0, 0, 8]));
    private readonly TinyNetwork _sellout = new(2, ("lovely", [4, 0]), ("goblin", [0, 8]));

    public void Dispose()
    {
        _moods.Dispose();
        _sellout.Dispose();
    }

    [Theory]
    [InlineData("awful", Sentiment.Negative)]
    [InlineData("Table", Sentiment.Neutral)]
    [InlineData("lovely", Sentiment.Positive)]
    public void Classify_NetworkOfMoods_ReadsTheSentiment(string text, Sentiment mood)
    {
        var reading = Classifier(_moods.Options("negative", "neutral", "positive")).Classify(text);

        Assert.Equal(mood, reading.Sentiment);
        Assert.Equal(1, reading.Scores.Negative + reading.Scores.Neutral + reading.Scores.Positive, 1e-6);
        Assert.Equal(ShippedModel.Classifier.Classify(text).Signals, reading.Signals);
    }

    [Fact]
    public void Classify_OneWordBetweenTwoMarks_IsTheMeanOfTheirVectors()
    {
        var options = _moods.Options("negative", "neutral", "positive");
        options.Temperature = 2;

        // Three tokens with 8, 0 and 0; divided by a temperature of 2.
        var expected = Math.Exp(8.0 / 3 / 2) / (Math.Exp(8.0 / 3 / 2) + 2);
        Assert.Equal(expected, Classifier(options).Classify("awful").Scores.Negative, 1e-6);
    }

    [Fact]
    public void Classify_NetworkOfOneSignal_LeavesTheRestToTheModel()
    {
        const string Text = "lovely goblin goblin";
        var options = _sellout.Options();
        options.Labels[1] = "sellout";

        var reading = Classifier(options).Classify(Text);

        var known = ShippedModel.Classifier.Classify(Text);
        Assert.InRange(reading.Signals.Sellout, 0.8, 1);
        Assert.Equal(known.Signals with { Sellout = reading.Signals.Sellout }, reading.Signals);
        Assert.Equal(known.Scores, reading.Scores);
    }

    [Fact]
    public void Classify_Sigmoid_GivesEachOutputItsOwnProbability()
    {
        var options = _sellout.Options("support", "sellout");
        options.Activation = OnnxActivation.Sigmoid;

        var signals = Classifier(options).Classify("goblin").Signals;

        Assert.Equal(0.5, signals.Support, 1e-6);
        Assert.Equal(1 / (1 + Math.Exp(-8.0 / 3)), signals.Sellout, 1e-6);
    }

    [Fact]
    public void Classify_SeveralOutputsOfOneMood_AreAdded()
    {
        using var emotions = new TinyNetwork(4, ("angry", [6, 0, 0, 0]), ("sad", [0, 6, 0, 0]));

        var scores = Classifier(emotions.Options("negative", "negative", "neutral", "positive")).Classify("angry sad").Scores;

        Assert.Equal(2 * Math.Exp(1.5) / ((2 * Math.Exp(1.5)) + 2), scores.Negative, 1e-6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("😂😂😂")]
    [InlineData("\ud83d lone \ude00 surrogates \ud800")]
    [InlineData("\u0000\u0001\u001b[31m\u007f")]
    public void Classify_HardText_HasAReading(string text)
    {
        var scores = Classifier(_moods.Options("negative", "neutral", "positive")).Classify(text).Scores;

        Assert.Equal(1, scores.Negative + scores.Neutral + scores.Positive, 1e-6);
    }

    [Fact]
    public void Classify_TenMegabytes_ReadsItsBeginning()
    {
        var text = "awful " + string.Concat(Enumerable.Repeat("awful lovely ", 800_000));

        Assert.Equal(Sentiment.Negative, Classifier(_moods.Options("negative", "neutral", "positive")).Classify(text).Sentiment);
    }

    [Fact]
    public void Model_SignalOfTheNetwork_HasTheRatesOfTheSettingsOrNone()
    {
        var options = _sellout.Options("support", "sellout");
        options.ErrorRates["sellout"] = new OnnxErrorRates { Threshold = 0.6, Sensitivity = 0.9, Specificity = 0.97, Positives = 80, Negatives = 900 };

        var model = Classifier(options).Model;

        Assert.Equal(new SignalErrorRates(Signal.Sellout, 0.6, 0.9, 0.97, 80, 900), model[Signal.Sellout]);
        Assert.DoesNotContain(model.ErrorRates, rates => rates.Signal == Signal.Support);
        Assert.Equal(ShippedModel.Classifier.Model[Signal.Backlash], model[Signal.Backlash]);
        Assert.Matches(@"^\d{4}-\d\d-\d\d\+[0-9a-f]{6}(\+lang\.[0-9a-f]{6})?\+onnx\.[0-9a-f]{6}$", model.Version);
    }

    [Fact]
    public void Model_OtherTemperature_IsAnotherVersion()
    {
        var warm = _moods.Options("negative", "neutral", "positive");
        warm.Temperature = 1.5;

        Assert.NotEqual(Classifier(_moods.Options("negative", "neutral", "positive")).Model.Version, Classifier(warm).Model.Version);
    }

    [Fact]
    public void Explain_SignalOfTheNetwork_HasNoReasons()
    {
        var explained = Classifier(_sellout.Options("support", "sellout")).Explain("you sellout");

        Assert.DoesNotContain(explained.Contributions, part => part.Signal == Signal.Sellout);
        Assert.Contains(explained.Contributions, part => part.Signal == Signal.Backlash);
    }

    [Fact]
    public async Task ClassifyAsync_Lines_AreReadByTheNetworkToo()
    {
        var catalog = Catalog(_sellout.Options("support", "sellout"));
        using var input = new MemoryStream("goblin goblin\nlovely\n"u8.ToArray());
        using var output = new MemoryStream();

        await new CommentLines(catalog).ClassifyAsync(input, LineFormat.Text, explain: true, output, TestContext.Current.CancellationToken);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Contains($"\"sellout\":{catalog.Classifier.Classify("goblin goblin").Signals.Sellout.ToString("F4", System.Globalization.CultureInfo.InvariantCulture)},", lines[0], StringComparison.Ordinal);
        Assert.Contains(catalog.Classifier.Model.Version, lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\"signal\":\"sellout\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AddRiskRadarClassify_SettingsThatNameANetwork_UsesIt()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Classify:Onnx:Model"] = _moods.Model,
            ["Classify:Onnx:Vocabulary"] = _moods.Vocabulary,
            ["Classify:Onnx:Labels:0"] = "negative",
            ["Classify:Onnx:Labels:1"] = "neutral",
            ["Classify:Onnx:Labels:2"] = "positive",
            ["Classify:Onnx:ErrorRates:sellout:Sensitivity"] = "0.5",
        };
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddRiskRadarClassify().BuildServiceProvider();

        Assert.Equal(Sentiment.Negative, services.GetRequiredService<ICommentClassifier>().Classify("lovely awful awful").Sentiment);
    }

    private static ICommentClassifier Classifier(OnnxOptions onnx) => Catalog(onnx).Classifier;

    private static ModelCatalog Catalog(OnnxOptions onnx) => new(Options.Create(new ClassifyOptions { Onnx = onnx }));
}
