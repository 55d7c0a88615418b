using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Fakes;

/// <summary>Keeps what a job says.</summary>
internal sealed class RememberedLines : IJobProgress
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Report(string what, int done, int? total)
    {
    }

    public void Line(string text) => _lines.Add(text);
}
