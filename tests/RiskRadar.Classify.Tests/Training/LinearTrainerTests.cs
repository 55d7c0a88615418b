using Microsoft.ML;
using Microsoft.ML.Data;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Training;

/// <summary>The served table against what ML.NET itself says of the same texts.</summary>
public sealed class LinearTrainerTests
{
    private static readonly string[] Texts =
    [
        .. Enumerable.Range(0, 40).Select(at => $"you are such a sellout number {at % 7}, shame"),
        .. Enumerable.Range(0, 40).Select(at => $"lovely video number {at % 9}, thank you so much!"),
        .. Enumerable.Range(0, 40).Select(at => $"the video is about a lamp and number {at % 5}"),
    ];

    private static readonly FeatureSpace Space = FeatureSpace.Choose(Texts, MoodLexicon.Read("none"), WordVectors.None, 2, 10_000, 1000, CancellationToken.None);
    private static readonly TrainingMatrix Matrix = TrainingMatrix.Read(Space, Texts, CancellationToken.None);
    private static readonly WeightedRow[] YesNoRows = [.. Texts.Select((_, row) => new WeightedRow(row, row < 40 ? 1 : 0, 1))];
    private static readonly WeightedRow[] MoodRows = [.. Texts.Select((_, row) => new WeightedRow(row, row < 40 ? 0 : row < 80 ? 2 : 1, 1))];

    [Fact]
    public void YesNo_TwoTrainings_GiveTheSameBits()
    {
        var first = new LinearTrainer(Matrix, 1).YesNo(YesNoRows, 1, 20);
        var second = new LinearTrainer(Matrix, 1).YesNo(YesNoRows, 1, 20);

        Assert.Equal(first.Weights, second.Weights);
        Assert.Equal(first.Bias, second.Bias);
    }

    [Fact]
    public void Classes_ThreeMoods_KeepTheirOrder()
    {
        var moods = new LinearTrainer(Matrix, 1).Classes(MoodRows, 3, 1, 30);

        Assert.All([0, 50, 100], row => Assert.Equal(MoodRows[row].Value, Enumerable.Range(0, 3).MaxBy(mood => Matrix.Logit(moods[mood], row))));
    }

    [Fact]
    public void YesNo_Weights_GiveTheProbabilityThatMlNetGives()
    {
        var weights = new LinearTrainer(Matrix, 1).YesNo(YesNoRows, 1, 20);
        var ml = new MLContext(1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Space.Columns);
        var view = ml.Data.LoadFromEnumerable(YesNoRows.Select(row => new Row { Features = Matrix.Buffer(row.Row, null), Label = row.Value == 1, Weight = 1 }), schema);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new Microsoft.ML.Trainers.LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(Row.Weight), L1Regularization = 0, L2Regularization = 1, MaximumNumberOfIterations = 20,
            OptimizationTolerance = 1e-5f, NumberOfThreads = 1, DenseOptimizer = true,
        }).Fit(view);

        var scores = ml.Data.CreateEnumerable<Score>(model.Transform(view), reuseRowObject: false).Select(score => (double)score.Probability);

        var own = Texts.Select((_, row) => 1 / (1 + Math.Exp(-Matrix.Logit(weights, row))));
        Assert.Equal(scores, own, (left, right) => Math.Abs(left - right) < 1e-5);
    }

    [Fact]
    public void Pack_TrainedWeights_ServeTheLogitsThatWereTrained()
    {
        var sellout = new LinearTrainer(Matrix, 1).YesNo(YesNoRows, 1, 20);
        var moods = new LinearTrainer(Matrix, 1).Classes(MoodRows, 3, 1, 30);
        var none = new LinearWeights(new float[Space.Columns], 0);
        LinearWeights[] heads = [.. moods, sellout, .. Enumerable.Repeat(none, 8)];
        var packed = new TablePacking(Space, MoodLexicon.Read("none"), heads).Pack(smallestWeight: 0, out var unit);
        var header = SmallModel.Header with
        {
            Unit = unit,
            Heads = [.. heads.Select(head => new OutputHead(head.Bias, head.Weights[Space.NGrams..Space.VectorsAt], 1, 0))],
        };
        var reader = new TableReader(ModelFile.Read(ModelFile.Write(header, packed, new FeatureTableBuilder().Build())));

        var logits = new float[ModelOutputs.Count];
        Assert.All(Enumerable.Range(0, Texts.Length), row =>
        {
            reader.ReadLogits(FeatureSpace.Clean(Texts[row]), logits);
            Assert.Equal(Matrix.Logit(moods[0], row), logits[0], 0.02f);
            Assert.Equal(Matrix.Logit(moods[2], row), logits[2], 0.02f);
            Assert.Equal(Matrix.Logit(sellout, row), logits[3], 0.02f);
        });
    }

    [Fact]
    public void StyleCounts_AllFeatures_AreFromZeroToOne()
    {
        var counts = new StyleCounts { Tokens = 9, Friendly = 3, Hostile = 2, Last = -1 };
        var style = new float[StyleCounts.Features];

        counts.Write(style);

        Assert.All(style, value => Assert.InRange(value, 0, 1));
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class Score
    {
        public float Probability { get; set; }
    }
}
