using RiskRadar.Classify.Training;

namespace RiskRadar.Cli.Output;

/// <summary>Shows the steps of a training as they come.</summary>
internal sealed class TrainingSteps(Action<TrainingStep> show) : IProgress<TrainingStep>
{
    /// <inheritdoc/>
    public void Report(TrainingStep value) => show(value);
}
