using System.Text;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Classify.Evaluation;

public sealed class ModelEvaluationTests
{
    [Fact]
    public async Task Measure_SentimentFile_CountsEachText()
    {
        var texts = await ReadAsync("text\tlabel\nI love it\tpositive\nI hate it\tnegative\n", LineFormat.Tsv, "label");

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, null, null, 0.5, TestContext.Current.CancellationToken);

        Assert.Equal(("sentiment", 2, 1.0), (figures.Output, figures.Texts, figures.Classes.Accuracy));
    }

    [Theory]
    [InlineData("{\"text\":\"what a sellout\",\"sellout\":true}\n{\"text\":\"nice\",\"sellout\":false}\n", "sellout")]
    [InlineData("{\"text\":\"what a sellout\",\"label\":\"sellout\"}\n{\"text\":\"nice\",\"label\":\"none\"}\n", "sellout")]
    [InlineData("{\"text\":\"what a sellout\",\"sellout\":1}\n{\"text\":\"nice\",\"sellout\":0}\n", "sellout")]
    public async Task Measure_SignalFile_KnowsYesAndNo(string lines, string label)
    {
        var texts = await ReadAsync(lines, LineFormat.Jsonl, label);

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, label, null, 0.5, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (figures.YesNo!.Positives, figures.YesNo.Negatives));
        Assert.Equal(1, figures.YesNo.AreaUnderCurve);
    }

    [Fact]
    public async Task Measure_GroupedTexts_MeasuresEachGroup()
    {
        using var file = new MemoryStream("text\tlabel\tset\nI love it\tpositive\ta\nI hate it\tnegative\ta\nI love it\tnegative\tb\n"u8.ToArray());
        var texts = await LabelledFile.ReadAsync(file, LineFormat.Tsv, "label", "set", TestContext.Current.CancellationToken);

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, null, null, 0.5, TestContext.Current.CancellationToken);

        Assert.Equal([("a", 2, 1.0), ("b", 1, 0.0)], figures.Groups.Select(group => (group.Name, group.Texts, group.Classes.Accuracy)));
        Assert.Equal(3, figures.Reliability.Sum(bin => bin.Count));
    }

    [Fact]
    public async Task Measure_Margin_LeavesOutWhatIsTooCloseToCall()
    {
        var texts = await ReadAsync("text\tlabel\nI love it so much, thank you\tpositive\nit is okay I guess, nice but boring\tneutral\n", LineFormat.Tsv, "label");
        var sure = ShippedModel.Classifier.Classify(texts[0].Text).Scores.Positive;

        var figures = ModelEvaluation.Measure(ShippedModel.Classifier, texts, null, null, 0.5, 0.5, TestContext.Current.CancellationToken);

        Assert.True(sure > 0.75);
        Assert.Equal((1, 1.0), (figures.Sure!.Texts, figures.Sure.Classes.Accuracy));
    }

    [Fact]
    public async Task ReadAsync_NoSuchGroup_NamesIt()
    {
        using var file = new MemoryStream("text\tlabel\na\tpositive\n"u8.ToArray());

        var error = await Assert.ThrowsAsync<InputUnreadableException>(() => LabelledFile.ReadAsync(file, LineFormat.Tsv, "label", "set", TestContext.Current.CancellationToken));

        Assert.Contains("no column 'set'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_LabelsOfAnotherKind_SaysSo()
    {
        var texts = await ReadAsync("text,label\na,blue\n", LineFormat.Csv, "label");

        Assert.Throws<ArgumentException>(() => ModelEvaluation.Measure(ShippedModel.Classifier, texts, null, null, 0.5, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", LineFormat.Csv, "no column 'text'")]
    [InlineData("text,b\n1,2\n", LineFormat.Csv, "no column 'label'")]
    [InlineData("text,label\n1\n", LineFormat.Csv, "line 2")]
    [InlineData("{\"text\":", LineFormat.Jsonl, "line 1 is broken JSON")]
    [InlineData("text", LineFormat.Text, "has no labels")]
    public async Task ReadAsync_UnusableFile_SaysWhy(string content, LineFormat format, string reason)
    {
        var error = await Assert.ThrowsAsync<InputUnreadableException>(() => ReadAsync(content, format, "label"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<LabelledText>> ReadAsync(string content, LineFormat format, string label) =>
        LabelledFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), format, label, TestContext.Current.CancellationToken);
}
