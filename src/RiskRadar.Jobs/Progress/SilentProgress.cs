namespace RiskRadar.Jobs.Progress;

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : IJobProgress
{
    public static SilentProgress Instance { get; } = new();

    public void Report(string what, int done, int? total)
    {
    }

    public void Line(string text)
    {
    }
}
