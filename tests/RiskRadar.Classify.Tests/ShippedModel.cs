using Microsoft.Extensions.Options;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Classify;

/// <summary>The model that the project ships, opened once.</summary>
internal static class ShippedModel
{
    public static ModelCatalog Catalog { get; } = new(Options.Create(new ClassifyOptions()));

    public static ICommentClassifier Classifier => Catalog.Classifier;

    public static CommentLines Lines => new(Catalog);
}
