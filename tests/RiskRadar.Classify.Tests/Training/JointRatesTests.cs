using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

public sealed class JointRatesTests
{
    private static readonly Signal[] Distrust = [Signal.Sellout, Signal.Deception];
    private static readonly string[] Tasks = ["sellout", "deception"];

    private static readonly SignalErrorRates[] Single =
        [new(Signal.Sellout, 0.6, 0.5, 0.9, 10, 10), new(Signal.Deception, 0.4, 0.5, 0.9, 10, 10)];

    [Fact]
    public void Measure_EitherSignalAboveItsThreshold_Counts()
    {
        var rates = Measure(
            [Hand("sellout"), Hand("deception"), Hand("sellout deception"), Hand("sellout"), Hand(""), Hand("")],
            [(0.6, 0), (0.1, 0.4), (0.9, 0.9), (0.5, 0.3), (0, 0.5), (0.1, 0.1)]);

        Assert.Equal((0.75, 0.5, 4, 2), (rates!.Sensitivity, rates.Specificity, rates.Positives, rates.Negatives));
        Assert.Equal(Distrust, rates.Signals);
    }

    [Fact]
    public void Measure_LabelThatItsReaderDoubted_IsNotCounted()
    {
        var rates = Measure([Hand("sellout"), Hand("sellout", weight: 0.5f), Hand("")], [(0.9, 0), (0, 0), (0, 0)]);

        Assert.Equal((1, 1), (rates!.Sensitivity, rates.Positives));
    }

    [Fact]
    public void Measure_RandomComments_TellFalseAlarmsBetterThanCandidates()
    {
        var rates = Measure(
            [Hand("sellout"), Hand(""), Hand("", set: HandLabels.Random), Hand("", set: HandLabels.Random)],
            [(0.9, 0), (0.9, 0), (0, 0), (0.7, 0)]);

        Assert.Equal((0.5, 2), (rates!.Specificity, rates.Negatives));
    }

    [Fact]
    public void Measure_NoneThatShowsThem_StatesNothing() => Assert.Null(Measure([Hand("")], [(0.1, 0.1)]));

    private static JointErrorRates? Measure(TrainingExample[] examples, (double Sellout, double Deception)[] shown) =>
        new JointRates(examples, Single, (row, signal) => signal == Signal.Sellout ? shown[row].Sellout : shown[row].Deception)
            .Measure(Distrust, [.. Enumerable.Range(0, examples.Length)], []);

    private static TrainingExample Hand(string signals, float weight = 1.5f, string set = HandLabels.Candidates) => new(
        "a text", set, ExamplePart.Train, [.. Tasks.Select(task => new Answer(task, signals.Contains(task, StringComparison.Ordinal) ? 1 : 0, weight))]);
}
