using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify;

public sealed class CommentClassifierTests
{
    public static TheoryData<string> HardTexts => new()
    {
        "",
        "   \t\n ",
        "😂😂😂",
        "\u0000\u0001\u001b[31m\u007f",
        "\ud83d lone \ude00 surrogates \ud800",
        "mixed смешанный 混合 مختلط text",
        "a\u0301\u0301\u0301\u0301\u0301\u0301",
        "&#x110000; &#; &amp \\u12 \\ud800 <br",
        new string('(', 5000),
        "$",
        "@",
        "#",
        "&",
        "\\u",
    };

    [Theory]
    [MemberData(nameof(HardTexts))]
    public void Classify_HardText_HasAReading(string text)
    {
        var reading = ShippedModel.Classifier.Classify(text);

        Assert.Equal(1, reading.Scores.Negative + reading.Scores.Neutral + reading.Scores.Positive, 1e-5);
        Assert.All(Enum.GetValues<Signal>(), signal => Assert.InRange(reading.Signals[signal], 0, 1));
        Assert.Equal(reading, ShippedModel.Classifier.Explain(text).Classification);
    }

    [Fact]
    public void Classify_TenMegabytes_HasAReading()
    {
        var text = string.Concat(Enumerable.Repeat("this channel is great & I love it! ", 300_000));

        Assert.Equal(Sentiment.Positive, ShippedModel.Classifier.Classify(text).Sentiment);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Classify_OnlyUnknownWords_HasAReading(int words)
    {
        var text = string.Join(" ", Enumerable.Range(0, words).Select(at => $"zq{at}xv"));

        var reading = ShippedModel.Classifier.Classify(text);

        Assert.Equal(1, reading.Scores.Negative + reading.Scores.Neutral + reading.Scores.Positive, 1e-5);
        Assert.Equal(reading, ShippedModel.Classifier.Classify(text));
    }

    [Theory]
    [InlineData("I love this so much, thank you!", Sentiment.Positive)]
    [InlineData("this is terrible, I hate it", Sentiment.Negative)]
    [InlineData("the video is 12 minutes long", Sentiment.Neutral)]
    public void Classify_PlainMood_IsRead(string text, Sentiment mood) => Assert.Equal(mood, ShippedModel.Classifier.Classify(text).Sentiment);

    [Fact]
    public void Classify_Accusation_IsSellout() =>
        Assert.InRange(ShippedModel.Classifier.Classify("what a sellout, you will shill anything for money").Signals.Sellout, 0.8, 1);

    [Theory]
    [InlineData("the tickets sold out in ten minutes")]
    [InlineData("sponsor me please!")]
    [InlineData("lovely recipe, making it tonight")]
    public void Classify_WordsWithoutTheMeaning_AreNoSellout(string text) =>
        Assert.InRange(ShippedModel.Classifier.Classify(text).Signals.Sellout, 0, 0.4);

    [Theory]
    [InlineData("you are such a sellout", "you are such a s3ll0ut")]
    [InlineData("you are such a sellout", "you are such a sеllоut")]
    [InlineData("this is bad", "this is b\u200Bad")]
    public void Classify_Disguise_DoesNotHideSellout(string plain, string disguised) =>
        Assert.Equal(ShippedModel.Classifier.Classify(plain).Signals.Sellout, ShippedModel.Classifier.Classify(disguised).Signals.Sellout, 0.15);

    [Fact]
    public void Classify_Twice_AllocatesNothing()
    {
        var reader = ShippedModel.Catalog.Fast.Reader;
        var text = "SELLOUT!!! You don't even use it @brand 😂😂 https://example.com #ad &amp; it's $5"u8.ToArray();
        reader.Read(text, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        reader.Read(text, out var reading);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("en", reading.Language);
    }

    [Theory]
    [InlineData("Das ist doch nur noch Werbung und nicht mehr lustig", "de")]
    [InlineData("C'est vraiment une très bonne vidéo, merci", "fr")]
    [InlineData("No me gusta nada este vídeo porque es publicidad", "es")]
    [InlineData("Non mi piace per niente questo video", "it")]
    [InlineData("Eu não gosto deste vídeo porque é só publicidade", "pt")]
    [InlineData("gracias", "es")]
    [InlineData("muito bom", "pt")]
    [InlineData("lovely video", "en")]
    [InlineData("cool", "en")]
    [InlineData("happy early birthday uncle", "en")]
    [InlineData("это просто реклама", "ru")]
    [InlineData("これは広告です", "ja")]
    [InlineData("هذا إعلان مدفوع", "ar")]
    public void Classify_ShortOrInAnotherLanguage_IsNamed(string text, string language) =>
        Assert.Equal(language, ShippedModel.Classifier.Classify(text).Language);

    [Fact]
    public void Classify_LanguageTheModelWasNotMadeFor_SaysSo() =>
        Assert.False(ShippedModel.Classifier.Classify("это просто реклама").LanguageSupported);

    [Fact]
    public void Classify_EmojiAlone_HasNoLanguage()
    {
        var reading = ShippedModel.Classifier.Classify("😍😍");

        Assert.Null(reading.Language);
        Assert.True(reading.LanguageSupported);
        Assert.NotEqual(Sentiment.Negative, reading.Sentiment);
    }

    [Fact]
    public void Explain_AnyText_ContributionsAddUpToTheLogit()
    {
        var explained = ShippedModel.Classifier.Explain("You sold out, Maya. It's &quot;honest&quot; 😂 but not bad at all… smh");

        Assert.All(Enum.GetValues<Signal>(), signal => Assert.Equal(
            Math.Log(explained.Classification.Signals[signal] / (1 - explained.Classification.Signals[signal])),
            explained.Contributions.Where(part => part.Signal == signal).Sum(part => part.Weight),
            1e-3));
    }

    [Fact]
    public void Explain_AnyText_PartsAreWhereTheySayTheyAre()
    {
        const string Text = "😂 don&#39;t be a sellout, Zoë! 𝓼𝓮𝓵𝓵out";

        var explained = ShippedModel.Classifier.Explain(Text);

        Assert.All(explained.Contributions, part => Assert.Equal(part.Text, Text.Substring(part.Start, part.Length)));
        Assert.Contains(explained.Contributions, part => part is { Text: "sellout", Signal: Signal.Sellout, Weight: > 0 });
        Assert.Equal(explained.Contributions.OrderByDescending(part => Math.Abs(part.Weight)).Select(part => part.Weight), explained.Contributions.Select(part => part.Weight));
    }

    [Fact]
    public void Model_SaysItsErrorRates()
    {
        var model = ShippedModel.Classifier.Model;

        Assert.Equal(9, model.ErrorRates.Count);
        Assert.All(model.ErrorRates, rates => Assert.InRange(rates.Specificity, 0.5, 1));
        Assert.Contains("en", model.Languages);
    }

    [Fact]
    public void Classify_ModelMadeByHand_AddsItsWeights()
    {
        var classifier = CommentClassifier.Of(ModelFile.Read(SmallModel.File(("sellout", 3))));

        Assert.Equal(1 / (1 + Math.Exp(-2)), classifier.Classify("sellout").Signals.Sellout, 1e-2);
        Assert.Equal(1 / (1 + Math.Exp(-((3 / Math.Sqrt(2)) - 1))), classifier.Classify("sellout again").Signals.Sellout, 1e-2);
    }

    [Fact]
    public void ClassifyAll_ManyTexts_KeepsTheirOrder()
    {
        string[] texts = ["I love this", "I hate this", ""];

        var readings = ShippedModel.Classifier.ClassifyAll(texts, TestContext.Current.CancellationToken);

        Assert.Equal(texts.Select(ShippedModel.Classifier.Classify), readings);
    }
}
