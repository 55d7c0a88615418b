using System.Numerics.Tensors;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Networks;

/// <summary>Turns a network's answers into one logit for each output.</summary>
/// <param name="questions">What the answers are about.</param>
/// <param name="from">Where the answers begin that say which way of labelling a comment is read in.</param>
/// <param name="customs">How many of these there are.</param>
internal sealed class NetworkOpinion(IReadOnlyList<NetworkQuestion> questions, int from, int customs)
{
    private const float Smallest = 1e-6f;

    private readonly NetworkQuestion[] _questions = [.. questions];

    /// <summary>
    /// The logits: for a signal that of its probability, for a sentiment the logarithm of it. Where several ways of labelling answer, each counts as
    /// likely as the comment is to be read in that way; what all have in common counts for the ways that do not answer.
    /// </summary>
    public void Read(ReadOnlySpan<float> answers, Span<float> logits)
    {
        Span<float> ways = stackalloc float[customs];
        TensorPrimitives.SoftMax(answers.Slice(from, customs), ways);
        Span<float> left = stackalloc float[ModelOutputs.Count];
        left.Fill(1);
        foreach (var question in _questions)
        {
            left[question.Output] -= question.Custom == 0 ? 0 : ways[question.Custom];
        }

        logits[..ModelOutputs.Count].Clear();
        Span<float> moods = stackalloc float[ModelOutputs.Sentiments];
        foreach (var question in _questions)
        {
            var share = question.Custom == 0 ? left[question.Output] : ways[question.Custom];
            if (question.Output == 0)
            {
                TensorPrimitives.SoftMax(answers.Slice(question.First, ModelOutputs.Sentiments), moods);
                TensorPrimitives.MultiplyAdd(moods, share, logits[..ModelOutputs.Sentiments], logits);
            }
            else
            {
                logits[question.Output] += share / (1 + MathF.Exp(-answers[question.First]));
            }
        }

        for (var output = 0; output < ModelOutputs.Count; output++)
        {
            var probability = Math.Clamp(logits[output], Smallest, 1 - Smallest);
            logits[output] = output < ModelOutputs.Sentiments ? MathF.Log(probability) : MathF.Log(probability / (1 - probability));
        }
    }
}
