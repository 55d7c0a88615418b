namespace RiskRadar.Classify.Models;

/// <summary>A model file cannot be used: it is damaged, cut short, or made for another version of the program. Trying again does not help.</summary>
/// <param name="reason">What is wrong with it.</param>
public sealed class ModelFileException(string reason) : Exception(reason);
