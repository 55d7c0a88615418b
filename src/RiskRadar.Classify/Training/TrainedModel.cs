namespace RiskRadar.Classify.Training;

/// <summary>A model just made, with what was measured of it.</summary>
/// <param name="File">The bytes of the model file.</param>
/// <param name="Version">Its version.</param>
/// <param name="Card">Its card, in Markdown.</param>
/// <param name="Floors">The figures that a successor must reach, by set and measure, in [0, 1].</param>
public sealed record TrainedModel(byte[] File, string Version, string Card, IReadOnlyDictionary<string, double> Floors);
