namespace RiskRadar.Classify.Networks;

/// <summary>The weights of a network, or what is kept for each of them (a gradient, a moment).</summary>
/// <param name="shape">Its size.</param>
internal sealed class NetworkWeights(NetworkShape shape)
{
    /// <summary>Its size.</summary>
    public NetworkShape Shape => shape;

    /// <summary>Vectors, one row each: words, n-grams, marks.</summary>
    public float[] Vectors { get; init; } = new float[shape.Vectors * shape.Width];

    /// <summary>From what a token shows to the gates, reading on: <see cref="NetworkShape.Seen"/> rows.</summary>
    public float[] Forward { get; init; } = new float[shape.Seen * shape.Gates];

    /// <summary>The same, reading back.</summary>
    public float[] Backward { get; init; } = new float[shape.Seen * shape.Gates];

    /// <summary>Added to the gates reading on.</summary>
    public float[] ForwardBias { get; init; } = new float[shape.Gates];

    /// <summary>Added to the gates reading back.</summary>
    public float[] BackwardBias { get; init; } = new float[shape.Gates];

    /// <summary>How much a memory asks to be attended to.</summary>
    public float[] Attention { get; init; } = new float[shape.Both];

    /// <summary>From what is known of a comment to the answers: <see cref="NetworkShape.Pooled"/> rows.</summary>
    public float[] Answers { get; init; } = new float[shape.Pooled * shape.Answers];

    /// <summary>Added to the answers.</summary>
    public float[] AnswersBias { get; init; } = new float[shape.Answers];

    /// <summary>All but the vectors, of which a step touches few.</summary>
    public IReadOnlyList<float[]> Dense => [Forward, Backward, ForwardBias, BackwardBias, Attention, Answers, AnswersBias];
}
