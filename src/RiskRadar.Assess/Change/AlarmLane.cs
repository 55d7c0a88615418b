namespace RiskRadar.Assess.Change;

/// <summary>A lane of an alarm. All lanes share one budget.</summary>
/// <param name="Name">The lane's name in a flag.</param>
/// <param name="Rise">The rise of the true share that it bets on. Bets are flat around their best rise, so that few lanes cover everything.</param>
/// <param name="Margin">How far above the past the share must be before the lane gains at all.</param>
/// <param name="IsCapped">One day alone cannot fill it.</param>
/// <param name="Weight">Its part of the mixture; the weights of all lanes add up to one.</param>
internal sealed record AlarmLane(string Name, double Rise, double Margin, bool IsCapped, double Weight)
{
    /// <summary>Small lasting rises; large ones that last for more than a day; and outbursts, for which half a day is enough.</summary>
    public static IReadOnlyList<AlarmLane> All { get; } =
    [
        new("slow", 0.08, 0, IsCapped: true, Weight: 0.45),
        new("fast", 0.22, 0, IsCapped: true, Weight: 0.45),
        new("outburst", 0.4, 0.15, IsCapped: false, Weight: 0.1),
    ];
}
