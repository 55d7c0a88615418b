namespace RiskRadar.Domain;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, at least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High);
