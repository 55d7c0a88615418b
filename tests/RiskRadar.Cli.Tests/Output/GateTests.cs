using RiskRadar.Domain;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Output;

public sealed class GateTests
{
    [Theory]
    [InlineData(null, Verdict.Avoid, ExitCode.Done)]
    [InlineData("avoid", Verdict.Avoid, ExitCode.GateNotPassed)]
    [InlineData("avoid", Verdict.Review, ExitCode.Done)]
    [InlineData("avoid", Verdict.InsufficientData, ExitCode.Done)]
    [InlineData("review", Verdict.Review, ExitCode.GateNotPassed)]
    [InlineData("review", Verdict.InsufficientData, ExitCode.GateNotPassed)]
    [InlineData("review", Verdict.Clear, ExitCode.Done)]
    public void Judge_Verdict_PassesOrNot(string? gate, Verdict verdict, int exitCode)
    {
        var roster = SampleAssessments.Roster with { Influencers = [SampleAssessments.Turned with { Verdict = verdict }] };

        Assert.Equal(exitCode, Gate.Judge(gate, roster));
    }
}
