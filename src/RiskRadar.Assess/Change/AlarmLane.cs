namespace RiskRadar.Assess.Change;

/// <summary>A lane of an alarm: the rise of the true share that it is tuned to.</summary>
internal static class AlarmLane
{
    /// <summary>Small lasting rises, then large jumps. Bets are flat around their best rise, so that two cover 5 to 50 points.</summary>
    public static double[] Rises { get; } = [0.08, 0.22];

    /// <summary>The lane's name in a flag's reason.</summary>
    public static string Name(int lane) => lane == 0 ? "slow" : "fast";
}
