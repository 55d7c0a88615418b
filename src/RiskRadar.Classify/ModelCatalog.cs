using Microsoft.Extensions.Options;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify;

/// <summary>Finds and opens the models.</summary>
public sealed class ModelCatalog(IOptions<ClassifyOptions> options)
{
    private readonly Lazy<TableClassifier> _fast = new(() => Open(options.Value));

    /// <summary>The models beside the program, for a program without a container.</summary>
    public static ModelCatalog BesideProgram { get; } = new(Microsoft.Extensions.Options.Options.Create(new ClassifyOptions()));

    /// <summary>What reads comments.</summary>
    /// <exception cref="ModelFileException">The model is missing or damaged.</exception>
    public ICommentClassifier Classifier => _fast.Value;

    /// <summary>The table that is the fast tier.</summary>
    internal TableClassifier Fast => _fast.Value;

    private static TableClassifier Open(ClassifyOptions options)
    {
        var path = Path.Combine(options.Models, options.Model, "comments.model");
        return File.Exists(path)
            ? new TableClassifier(ModelFile.Open(path))
            : throw new ModelFileException($"there is no model '{path}': set {ClassifyOptions.Section}:{nameof(ClassifyOptions.Models)}, or make one with 'riskradar train'");
    }
}
