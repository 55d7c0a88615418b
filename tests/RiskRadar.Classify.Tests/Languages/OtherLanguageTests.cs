using System.Text;
using System.Text.Json;
using RiskRadar.Classify.Lines;
using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Languages;

/// <summary>What is read in languages that the model was not made for: the sentiment, and nothing else.</summary>
public sealed class OtherLanguageTests
{
    private static readonly CommentClassifier EnglishAlone = CommentClassifier.Of(ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "comments", "comments.model")));

    [Theory]
    [InlineData("de", "Danke, das ist so schön, ich freue mich sehr darüber ❤", Sentiment.Positive)]
    [InlineData("de", "Das ist so schlecht, ich hasse diesen Mist und bin traurig", Sentiment.Negative)]
    [InlineData("fr", "Merci beaucoup, c'est génial, je suis trop contente pour toi", Sentiment.Positive)]
    [InlineData("fr", "C'est nul, je déteste ça, tu es vraiment une honte", Sentiment.Negative)]
    [InlineData("es", "Muchas gracias, me encanta, qué feliz estoy por ti", Sentiment.Positive)]
    [InlineData("es", "No me gusta nada, qué asco y qué triste es todo esto", Sentiment.Negative)]
    [InlineData("it", "Grazie mille, che bello, sono felice per te, bravissima", Sentiment.Positive)]
    [InlineData("it", "Che schifo, questo governo è una vergogna, non ne posso più", Sentiment.Negative)]
    [InlineData("pt", "Muito obrigada, eu amo isso, você é linda e estou feliz", Sentiment.Positive)]
    [InlineData("pt", "Eu odeio isso, que dia triste e que raiva de você", Sentiment.Negative)]
    [InlineData("ar", "شكرا جزيلا هذا جميل جدا الحمد لله", Sentiment.Positive)]
    public void Classify_PlainMood_IsRead(string language, string text, Sentiment mood)
    {
        var reading = ShippedModel.Classifier.Classify(text);

        Assert.Equal((language, mood), (reading.Language, reading.Sentiment));
        Assert.Equal(1, reading.Scores.Negative + reading.Scores.Neutral + reading.Scores.Positive, 1e-5);
    }

    [Fact]
    public void Classify_OtherLanguage_KnowsNoSignalAndSaysSo()
    {
        const string Text = "Das ist doch nur noch Werbung und nicht mehr lustig, so schlecht";

        var reading = ShippedModel.Classifier.Classify(Text);

        Assert.False(reading.LanguageSupported);
        Assert.Equal(EnglishAlone.Classify(Text).Signals, reading.Signals);
        Assert.NotEqual(EnglishAlone.Classify(Text).Scores, reading.Scores);
    }

    [Fact]
    public void Classify_English_IsAsWithoutTheTables()
    {
        const string Text = "I love this so much, thank you!";

        Assert.Equal(EnglishAlone.Classify(Text), ShippedModel.Classifier.Classify(Text) with { Model = EnglishAlone.Model.Version });
    }

    [Fact]
    public void Model_WithTables_NamesThemInItsVersion()
    {
        Assert.NotEqual(EnglishAlone.Model.Version, ShippedModel.Classifier.Model.Version);
        Assert.Equal(["en"], ShippedModel.Classifier.Model.Languages);
    }

    [Theory]
    [InlineData("Danke, das ist so schön", "true")]
    [InlineData("это просто реклама", "false")]
    [InlineData("I love this so much, thank you!", null)]
    public async Task ClassifyAsync_Line_SaysWhetherTheSentimentIsKnown(string text, string? known)
    {
        using var output = new MemoryStream();
        await ShippedModel.Lines.ClassifyAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), LineFormat.Text, false, output, TestContext.Current.CancellationToken);

        var line = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal(known, line.TryGetProperty("sentimentSupported", out var value) ? value.GetRawText() : null);
        Assert.Equal(known is null, line.GetProperty("languageSupported").GetBoolean());
    }

    [Fact]
    public void Open_DamagedTable_SaysWhichFile()
    {
        using var folder = new RiskRadar.Testing.TemporaryFolder();
        Directory.CreateDirectory(folder.File("comments"));
        Directory.CreateDirectory(folder.File("languages"));
        File.WriteAllBytes(folder.File("comments/comments.model"), SmallModel.File(("sellout", 3)));
        File.WriteAllText(folder.File("languages/de.model"), "no table");

        var catalog = new ModelCatalog(Microsoft.Extensions.Options.Options.Create(new ClassifyOptions { Models = folder.Path }));

        Assert.Contains("de.model", Assert.Throws<ModelFileException>(() => catalog.Classifier).Message, StringComparison.Ordinal);
    }
}
