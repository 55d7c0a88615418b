using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace RiskRadar.Classify.Training;

/// <summary>Trains linear models with ML.NET. One thread and a fixed seed: the same rows give the same weights to the last bit on one type of machine.</summary>
internal sealed class LinearTrainer(TrainingMatrix matrix, int seed, TrainingWork? work = null)
{
    // ML.NET's default of 1 would set most weights of rare words to zero.
    private const float NoLasso = 0;

    private readonly TrainingWork _work = work ?? TrainingWork.None;

    /// <summary>Trains a yes-no question.</summary>
    /// <param name="rows">Rows answered 0 or 1.</param>
    /// <param name="ridge">The weight of the squared weights in the loss.</param>
    /// <param name="iterations">At most so many.</param>
    /// <param name="uses">Which appended columns count; null for none.</param>
    public LinearWeights YesNo(IReadOnlyList<WeightedRow> rows, float ridge, int iterations, bool[]? uses = null) =>
        _work.Do(matrix, rows, Options("yes or no", ridge, iterations, uses), () => [TrainYesNo(rows, ridge, iterations, uses)])[0];

    /// <summary>Trains a question with several classes.</summary>
    /// <returns>One model for each class, in order.</returns>
    public IReadOnlyList<LinearWeights> Classes(IReadOnlyList<WeightedRow> rows, int classes, float ridge, int iterations, bool[]? uses = null) =>
        _work.Do(matrix, rows, Options(FormattableString.Invariant($"{classes} classes"), ridge, iterations, uses), () => TrainClasses(rows, classes, ridge, iterations, uses));

    private string Options(string question, float ridge, int iterations, bool[]? uses) =>
        FormattableString.Invariant($"{question};{ridge:R};{iterations};{seed};{(uses is null ? "-" : string.Concat(uses.Select(one => one ? '1' : '0')))}");

    private LinearWeights TrainYesNo(IReadOnlyList<WeightedRow> rows, float ridge, int iterations, bool[]? uses)
    {
        var ml = new MLContext(seed);
        var view = ml.Data.LoadFromEnumerable(rows.Select(row => new YesNoRow { Features = matrix.Buffer(row.Row, uses), Label = row.Value == 1, Weight = row.Weight }), Schema<YesNoRow>(uses));
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(YesNoRow.Weight),
            L1Regularization = NoLasso,
            L2Regularization = ridge,
            MaximumNumberOfIterations = iterations,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
            DenseOptimizer = true,
        });
        var model = ((CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(view).Model).SubModel;
        return new LinearWeights([.. model.Weights], model.Bias);
    }

    private IReadOnlyList<LinearWeights> TrainClasses(IReadOnlyList<WeightedRow> rows, int classes, float ridge, int iterations, bool[]? uses)
    {
        var ml = new MLContext(seed);
        var schema = Schema<ClassRow>(uses);

        // A key column counts from 0 here and from 1 inside ML.NET: checked by the test of the class order.
        schema[nameof(ClassRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var view = ml.Data.LoadFromEnumerable(
            rows.Select(row => new ClassRow { Features = matrix.Buffer(row.Row, uses), Label = (uint)row.Value, Weight = row.Weight }), schema);
        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ClassRow.Weight),
            L1Regularization = NoLasso,
            L2Regularization = ridge,
            MaximumNumberOfIterations = iterations,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
            DenseOptimizer = true,
        });
        var model = trainer.Fit(view).Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out var count);
        var biases = model.GetBiases().ToArray();
        return [.. Enumerable.Range(0, count).Select(at => new LinearWeights([.. weights[at].DenseValues()], biases[at]))];
    }

    /// <summary>Fits the slope and offset that turn logits into probabilities (Platt 1999), by ML.NET.</summary>
    public static (float Slope, float Offset) Calibrate(IReadOnlyList<(float Logit, bool Label)> scores)
    {
        var ml = new MLContext(0);
        var view = ml.Data.LoadFromEnumerable(scores.Select(score => new ScoreRow { Features = [score.Logit], Label = score.Label }));
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = NoLasso,
            L2Regularization = 0,
            NumberOfThreads = 1,
        });
        var model = ((CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)trainer.Fit(view).Model).SubModel;
        return (model.Weights[0], model.Bias);
    }

    private SchemaDefinition Schema<TRow>(bool[]? uses)
    {
        var schema = SchemaDefinition.Create(typeof(TRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, uses is null ? matrix.Space.Columns : matrix.Columns);
        return schema;
    }

    private sealed class YesNoRow
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class ClassRow
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }

    private sealed class ScoreRow
    {
        [VectorType(1)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
