using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>Reading many comments at once.</summary>
public static class CommentClassifierExtensions
{
    /// <summary>Reads comments on all processors; the readings are in the order of the texts.</summary>
    public static IReadOnlyList<Classification> ClassifyAll(this ICommentClassifier classifier, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var readings = new Classification[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, at => readings[at] = classifier.Classify(texts[at]));
        return readings;
    }
}
