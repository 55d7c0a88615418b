using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>The matrices of a network turned over, as slopes need them.</summary>
/// <param name="shape">The network's size.</param>
internal sealed class TransposedWeights(NetworkShape shape)
{
    /// <summary>Of <see cref="NetworkWeights.Forward"/>.</summary>
    public float[] Forward { get; } = new float[shape.Gates * shape.Seen];

    /// <summary>Of <see cref="NetworkWeights.Backward"/>.</summary>
    public float[] Backward { get; } = new float[shape.Gates * shape.Seen];

    /// <summary>Of <see cref="NetworkWeights.Answers"/>.</summary>
    public float[] Answers { get; } = new float[shape.Answers * shape.Pooled];

    /// <summary>Turns the present weights over.</summary>
    public void Update(NetworkWeights weights)
    {
        Turn(weights.Forward, Forward, shape.Seen, shape.Gates);
        Turn(weights.Backward, Backward, shape.Seen, shape.Gates);
        Turn(weights.Answers, Answers, shape.Pooled, shape.Answers);
    }

    private static void Turn(float[] from, float[] to, int rows, int columns)
    {
        const int Block = 16;
        for (var first = 0; first < rows; first += Block)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var row = first; row < Math.Min(rows, first + Block); row++)
                {
                    to[(column * rows) + row] = from[(row * columns) + column];
                }
            }
        }
    }
}
