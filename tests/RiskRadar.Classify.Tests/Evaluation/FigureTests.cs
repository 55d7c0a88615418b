namespace RiskRadar.Classify.Evaluation;

public sealed class FigureTests
{
    [Fact]
    public void YesNo_KnownReadings_GivesKnownFigures()
    {
        var figures = YesNoFigures.Measure([(0.9, true), (0.8, false), (0.7, true), (0.2, false), (0.1, true)], 0.5);

        Assert.Equal((3, 2), (figures.Positives, figures.Negatives));
        Assert.Equal(2.0 / 3, figures.Precision, 1e-9);
        Assert.Equal(2.0 / 3, figures.Recall, 1e-9);
        Assert.Equal(0.5, figures.Specificity, 1e-9);
        Assert.Equal(2.0 / 3, figures.F1, 1e-9);
        Assert.Equal(3.0 / 6, figures.AreaUnderCurve, 1e-9);
        Assert.Equal((1 + (2.0 / 3) + (3.0 / 5)) / 3, figures.AveragePrecision, 1e-9);
    }

    [Fact]
    public void YesNo_EqualProbabilities_AreHalfRight() =>
        Assert.Equal(0.5, YesNoFigures.Measure([(0.5, true), (0.5, false), (0.5, false)], 0.5).AreaUnderCurve, 1e-9);

    [Fact]
    public void YesNo_HonestProbabilities_HaveNoCalibrationError() =>
        Assert.Equal(0, YesNoFigures.Measure([(0.75, true), (0.75, true), (0.75, true), (0.75, false)], 0.5).CalibrationError, 1e-9);

    [Fact]
    public void Classes_KnownChoices_GivesKnownFigures()
    {
        var figures = ClassFigures.Measure(["a", "b", "c"], [(0, 0, 1), (0, 1, 1), (1, 1, 1), (2, 2, 1)]);

        Assert.Equal((0.5 + 1 + 1) / 3, figures.MacroRecall, 1e-9);
        Assert.Equal(0.75, figures.Accuracy, 1e-9);
        Assert.Equal(((2.0 / 3) + (2.0 / 3) + 1) / 3, figures.MacroF1, 1e-9);
        Assert.Equal([1, 1, 0], figures.Confusion[0]);
    }
}
