using Microsoft.Extensions.Options;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Onnx;
using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>Finds and opens the models.</summary>
public sealed class ModelCatalog(IOptions<ClassifyOptions> options)
{
    private readonly Lazy<TableClassifier> _fast = new(() => Open(options.Value));
    private readonly Lazy<OnnxNetwork?> _network = new(() => string.IsNullOrEmpty(options.Value.Onnx.Model) ? null : OnnxNetwork.Open(options.Value.Onnx));

    /// <summary>The models beside the program, for a program without a container.</summary>
    public static ModelCatalog BesideProgram { get; } = new(Microsoft.Extensions.Options.Options.Create(new ClassifyOptions()));

    /// <summary>What reads comments.</summary>
    /// <exception cref="ModelFileException">The model, or the network that the settings name, is missing, damaged or does not fit.</exception>
    public ICommentClassifier Classifier => WithNetwork(_fast.Value);

    /// <summary>The table that is the fast tier.</summary>
    internal TableClassifier Fast => _fast.Value;

    /// <summary>The margin of <see cref="ClassifyOptions.Abstain"/>.</summary>
    internal double Abstain => options.Value.Abstain;

    /// <summary>The network that the settings name; null for none.</summary>
    internal OnnxNetwork? Network => _network.Value;

    private ICommentClassifier WithNetwork(ICommentClassifier model) =>
        _network.Value is { } network ? new OnnxClassifier(model, network, Rates(options.Value.Onnx)) : model;

    private static Dictionary<Signal, OnnxErrorRates> Rates(OnnxOptions onnx) => onnx.ErrorRates.ToDictionary(
        rates => Enum.TryParse<Signal>(rates.Key, ignoreCase: true, out var signal)
            ? signal
            : throw new ModelFileException($"{ClassifyOptions.Section}:{nameof(ClassifyOptions.Onnx)}:{nameof(OnnxOptions.ErrorRates)} names '{rates.Key}', which is no signal"),
        rates => rates.Value);

    private static TableClassifier Open(ClassifyOptions options)
    {
        var path = Path.Combine(options.Models, options.Model, "comments.model");
        return File.Exists(path)
            ? new TableClassifier(ModelFile.Open(path), Languages(options))
            : throw new ModelFileException($"there is no model '{path}': set {ClassifyOptions.Section}:{nameof(ClassifyOptions.Models)}, or make one with 'riskradar train'");
    }

    // Each file that is there is a language whose sentiment is read.
    private static Dictionary<string, CommentModel> Languages(ClassifyOptions options)
    {
        var folder = Path.Combine(options.Models, ClassifyOptions.LanguageFolder);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.model").ToDictionary(path => Path.GetFileNameWithoutExtension(path), ModelFile.Open)
            : [];
    }
}
