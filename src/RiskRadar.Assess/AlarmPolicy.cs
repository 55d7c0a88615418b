namespace RiskRadar.Assess;

/// <summary>How changes are watched, and how many false alarms that may cost.</summary>
public sealed record AlarmPolicy
{
    /// <summary>
    /// False alarms a year for the whole roster; <see langword="null"/> makes it <see cref="FalseAlarmsPerCreatorYear"/> for each member.
    /// </summary>
    public double? FalseAlarmsPerYear { get; init; }

    /// <summary>
    /// False alarms a year and member, at most. Default 0.2. The bound is exact for votes that do not hang together; where days differ as a
    /// whole it rests on simulation (tests/RiskRadar.Benchmarks): within the budget up to a day-to-day correlation of 0.05. Less makes alarms later.
    /// </summary>
    public double FalseAlarmsPerCreatorYear { get; init; } = 0.2;

    /// <summary>Days of the creator's own past that must be known before changes are watched. Default 7.</summary>
    public int FewestBaselineDays { get; init; } = 7;

    /// <summary>Votes of the creator's own past that must be known before changes are watched. Default 60.</summary>
    public int FewestBaselineVotes { get; init; } = 60;

    /// <summary>The rise from which on an alarm is of high severity, as a share. Default 0.1.</summary>
    public double High { get; init; } = 0.1;

    /// <summary>The budget of a roster of so many members, in false alarms a year.</summary>
    public double BudgetPerYear(int members) => FalseAlarmsPerYear ?? (FalseAlarmsPerCreatorYear * members);
}
