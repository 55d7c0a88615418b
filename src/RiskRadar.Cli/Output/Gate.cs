using System.CommandLine;
using RiskRadar.Domain;

namespace RiskRadar.Cli.Output;

/// <summary>The <c>--gate</c> option: lets a script stop on a verdict.</summary>
internal static class Gate
{
    /// <summary>The option.</summary>
    public static Option<string?> Option() => new Option<string?>("--gate")
    {
        Description = "Exit with 3 when somebody gets this verdict or a worse one; under review, too little evidence does not pass either",
        HelpName = "review|avoid",
    }.AcceptOnlyFromAmong("review", "avoid");

    /// <summary>The exit status of assessments under a gate: without a gate they are done.</summary>
    public static int Judge(string? gate, RosterAssessment assessment)
    {
        bool Fails(Verdict verdict) => gate switch
        {
            null => false,
            "avoid" => verdict is Verdict.Avoid,
            _ => verdict is Verdict.Avoid or Verdict.Review or Verdict.InsufficientData,
        };

        return assessment.Influencers.Any(member => Fails(member.Verdict)) ? ExitCode.GateNotPassed : ExitCode.Done;
    }
}
