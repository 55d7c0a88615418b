namespace RiskRadar.Classify.Training;

/// <summary>
/// Chooses for each output between two heads, by the log loss of their calibrated probabilities on texts put aside to calibrate: what a teacher says helps
/// some heads, and blurs those whose labels say more than it does.
/// </summary>
/// <param name="examples">The texts with what is known of them.</param>
/// <param name="matrix">Their features.</param>
internal sealed class HeadChoice(IReadOnlyList<TrainingExample> examples, TrainingMatrix matrix)
{
    /// <summary>Whether the second heads are better for a task.</summary>
    public bool IsSecondBetter(string task, IReadOnlyList<LinearWeights> first, IReadOnlyList<LinearWeights> second)
    {
        var rows = ModelTrainer.Rows(examples, task, ExamplePart.Calibrate);
        return task == "sentiment" ? MoodLoss(rows, second) < MoodLoss(rows, first) : SignalLoss(rows, second[0]) < SignalLoss(rows, first[0]);
    }

    /// <summary>The log loss of yes or no, summed, of logits that are calibrated first.</summary>
    public static (float Slope, float Offset, double Loss) SignalLoss(IReadOnlyList<(float Logit, bool Label, float Weight)> scores)
    {
        var (slope, offset) = ModelAssembly.SignalCalibration([.. scores.Select(score => (score.Logit, score.Label))]);
        return (slope, offset, scores.Sum(score => score.Weight * Math.Log(1 + Math.Exp(-(score.Label ? 1 : -1) * ((score.Logit * slope) + offset)))));
    }

    private double MoodLoss(List<WeightedRow> rows, IReadOnlyList<LinearWeights> heads)
    {
        var readings = rows.ConvertAll(row => (heads.Select(head => matrix.Logit(head, row.Row)).ToArray(), row.Value, row.Weight));
        var (slope, offsets) = MoodCalibration.Fit(readings);
        return MoodCalibration.Loss(readings, slope, offsets);
    }

    private double SignalLoss(List<WeightedRow> rows, LinearWeights head) =>
        SignalLoss(rows.ConvertAll(row => (matrix.Logit(head, row.Row), row.Value == 1, row.Weight))).Loss;
}
