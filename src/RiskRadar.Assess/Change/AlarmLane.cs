namespace RiskRadar.Assess.Change;

/// <summary>One lane of an alarm: the sizes of change it is tuned to. Both lanes of a stream share its budget.</summary>
/// <param name="Name">In the flag's statistic.</param>
/// <param name="Rises">True rises of the share that it bets on, in equal parts.</param>
internal sealed record AlarmLane(string Name, double[] Rises)
{
    /// <summary>Large jumps, noticed within a day or two.</summary>
    public static AlarmLane Fast { get; } = new("fast", [0.15, 0.25, 0.40]);

    /// <summary>Small lasting rises.</summary>
    public static AlarmLane Slow { get; } = new("slow", [0.05, 0.08, 0.12]);
}
