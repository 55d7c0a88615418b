using RiskRadar.Domain;

namespace RiskRadar.Classify.Models;

/// <summary>What the heads of a model read, in order.</summary>
internal static class ModelOutputs
{
    /// <summary>How many sentiments come first.</summary>
    public const int Sentiments = 3;

    /// <summary>How many signals follow.</summary>
    public const int Signals = 9;

    /// <summary>All of them.</summary>
    public const int Count = Sentiments + Signals;

    /// <summary>Their names.</summary>
    public static readonly IReadOnlyList<string> Names =
        [.. Enum.GetNames<Sentiment>().Concat(Enum.GetNames<Signal>()).Select(name => name.ToLowerInvariant())];
}
