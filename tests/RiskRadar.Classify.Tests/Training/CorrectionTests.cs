
namespace RiskRadar.Classify.Training;

public sealed class CorrectionTests : IDisposable
{
    private readonly SmallData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Read_RowThatNobodyFilledIn_IsPassedOver()
    {
        var examples = Read("text\tsignals\tsentiment", "wonky goblin\t\t", "brave kettle\t-\t");

        Assert.Equal("brave kettle", Assert.Single(examples).Text);
        Assert.Equal(9, examples[0].Answers.Count(answer => answer.Value == 0));
    }

    [Fact]
    public void Read_SentimentAlone_SaysNothingOfSignals()
    {
        var examples = Read("text\tsignals\tsentiment", "wonky goblin\t\tnegative");

        Assert.Equal(["sentiment"], Assert.Single(examples).Answers.Select(answer => answer.Task));
    }

    [Theory]
    [InlineData("wonky goblin\tsellot\tnegative", "'sellot'")]
    [InlineData("wonky goblin\t-\tbad", "'bad'")]
    public void Read_SlipOfThePen_IsNamed(string row, string name) =>
        Assert.Contains(name, Assert.Throws<InvalidDataException>(() => Read("text\tsignals\tsentiment", row)).Message, StringComparison.Ordinal);

    [Fact]
    public void MissedFloors_WorseThanTheChampionOnTheSameTexts_SaysSo()
    {
        var model = new TrainedModel([], null, "new", "", new Dictionary<string, double> { ["a sentiment macroRecall"] = 0.6, ["b sellout areaUnderCurve"] = 0.9 })
        {
            ChampionFigures = new Dictionary<string, double> { ["a sentiment macroRecall"] = 0.65, ["b sellout areaUnderCurve"] = 0.91, ["c"] = 1 },
        };

        Assert.Equal(["a sentiment macroRecall is 0.600, that of the model that is there 0.650"], model.MissedFloors(new Dictionary<string, double>()));
    }

    private List<TrainingExample> Read(params string[] lines) =>
        [.. new ExampleReader(_data.Options(corrections: _data.Write("corrections.tsv", lines))).Read().Where(example => example.Set == "corrections")];
}
