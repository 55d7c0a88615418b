using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>A network that was taught, not calibrated yet.</summary>
/// <param name="Weights">Its weights.</param>
/// <param name="Words">How it sees a text.</param>
/// <param name="Curriculum">What it was asked.</param>
internal sealed record TaughtNetwork(NetworkWeights Weights, NetworkWords Words, NetworkCurriculum Curriculum)
{
    /// <summary>What it says of texts: logits of all outputs, or those of the logarithm of a sentiment's probability.</summary>
    public float[][] Opinions(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var opinion = new NetworkOpinion(Curriculum.Questions, Curriculum.From.First, Curriculum.From.Classes);
        var logits = new float[texts.Count][];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new NetworkPass(Weights),
            (row, _, pass) =>
            {
                pass.Open([Words.Read(FeatureSpace.Clean(texts[row]))]);
                pass.Run();
                pass.Answer();
                logits[row] = new float[Models.ModelOutputs.Count];
                opinion.Read(pass.Answers.AsSpan(0, Weights.Shape.Answers), logits[row]);
                return pass;
            },
            _ => { });
        return logits;
    }

    /// <summary>The network without the questions that only helped to teach it.</summary>
    public (NetworkWeights Weights, IReadOnlyList<NetworkQuestion> Questions, int From) Lean()
    {
        var kept = Curriculum.Questions.SelectMany(question => Enumerable.Range(question.First, question.Output == 0 ? Models.ModelOutputs.Sentiments : 1))
            .Concat(Enumerable.Range(Curriculum.From.First, Curriculum.From.Classes)).ToList();
        var shape = Weights.Shape with { Answers = (kept.Count + 7) / 8 * 8 };
        var lean = new NetworkWeights(shape)
        {
            Vectors = Weights.Vectors,
            Forward = Weights.Forward,
            Backward = Weights.Backward,
            ForwardBias = Weights.ForwardBias,
            BackwardBias = Weights.BackwardBias,
            Attention = Weights.Attention,
        };
        for (var answer = 0; answer < kept.Count; answer++)
        {
            lean.AnswersBias[answer] = Weights.AnswersBias[kept[answer]];
            for (var row = 0; row < shape.Pooled; row++)
            {
                lean.Answers[(row * shape.Answers) + answer] = Weights.Answers[(row * Weights.Shape.Answers) + kept[answer]];
            }
        }

        return (lean, [.. Curriculum.Questions.Select(question => question with { First = kept.IndexOf(question.First) })], kept.IndexOf(Curriculum.From.First));
    }
}
