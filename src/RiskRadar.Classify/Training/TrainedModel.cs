using System.Globalization;

namespace RiskRadar.Classify.Training;

/// <summary>A model just made, with what was measured of it.</summary>
/// <param name="File">The bytes of the table's file.</param>
/// <param name="Network">The bytes of the network's file; null for none.</param>
/// <param name="Version">Its version.</param>
/// <param name="Card">Its card, in Markdown.</param>
/// <param name="Figures">What was measured, by set and measure, in [0, 1].</param>
public sealed record TrainedModel(byte[] File, byte[]? Network, string Version, string Card, IReadOnlyDictionary<string, double> Figures)
{
    // Another draw of the held-out texts moves a figure by about as much.
    private const double Slack = 0.02;

    /// <summary>What the model that it is to replace reaches on the same held-out texts, by set and measure; empty when there is none.</summary>
    public IReadOnlyDictionary<string, double> ChampionFigures { get; init; } = new Dictionary<string, double>();

    /// <summary>What a successor must reach, by set and measure, in [0, 1].</summary>
    public IReadOnlyDictionary<string, double> Floors => Figures.ToDictionary(figure => figure.Key, figure => Math.Round(Math.Max(0, figure.Value - Slack), 3));

    /// <summary>
    /// Why it must not replace its predecessor, in words; empty when it may: floors that it does not reach, and figures at which it is clearly worse than the
    /// predecessor on the same texts. A floor of a set that it was not measured on is no miss; the comparison on the sets that there are still holds.
    /// </summary>
    public IReadOnlyList<string> MissedFloors(IReadOnlyDictionary<string, double> floors) =>
    [
        .. floors.Where(floor => Figures.TryGetValue(floor.Key, out var figure) && figure < floor.Value)
            .Select(floor => string.Create(CultureInfo.InvariantCulture, $"{floor.Key} is {Figures[floor.Key]:F3}, the floor is {floor.Value:F3}")),
        .. ChampionFigures.Where(champion => Figures.TryGetValue(champion.Key, out var figure) && figure < champion.Value - Slack)
            .Select(champion => string.Create(CultureInfo.InvariantCulture, $"{champion.Key} is {Figures[champion.Key]:F3}, that of the model that is there {champion.Value:F3}")),
    ];
}
