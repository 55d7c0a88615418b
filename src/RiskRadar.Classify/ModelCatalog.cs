using Microsoft.Extensions.Options;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Onnx;
using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>Finds and opens the models. Each is opened when it is first asked for.</summary>
public sealed class ModelCatalog
{
    /// <summary>The file of a table in its folder.</summary>
    public const string TableName = "comments.model";

    /// <summary>The file of the network beside it.</summary>
    public const string NetworkName = "network.model";

    private readonly ClassifyOptions _options;
    private readonly Lazy<CommentModel> _table;
    private readonly Lazy<Dictionary<string, CommentModel>> _languages;
    private readonly Lazy<CommentNetwork> _network;
    private readonly Lazy<OnnxNetwork?> _onnx;
    private readonly Lazy<CommentClassifier> _fast;
    private readonly Lazy<CommentClassifier> _accurate;
    private readonly Lazy<CommentClassifier> _cascade;

    /// <param name="options">Where the models are, and which of them read.</param>
    public ModelCatalog(IOptions<ClassifyOptions> options)
    {
        _options = options.Value;
        _table = new Lazy<CommentModel>(() => ModelFile.Open(PathOf(TableName)));
        _languages = new Lazy<Dictionary<string, CommentModel>>(() => OpenLanguages(_options));
        _network = new Lazy<CommentNetwork>(() => NetworkFile.Open(PathOf(NetworkName)));
        _onnx = new Lazy<OnnxNetwork?>(() => string.IsNullOrEmpty(_options.Onnx.Model) ? null : OnnxNetwork.Open(_options.Onnx));
        _fast = new Lazy<CommentClassifier>(() => CommentClassifier.Of(_table.Value, _languages.Value));
        _accurate = new Lazy<CommentClassifier>(() => CommentClassifier.Of(_table.Value, _network.Value, isCascade: false, _languages.Value));
        _cascade = new Lazy<CommentClassifier>(() => CommentClassifier.Of(_table.Value, _network.Value, isCascade: true, _languages.Value));
    }

    /// <summary>The models beside the program, for a program without a container.</summary>
    public static ModelCatalog BesideProgram { get; } = new(Microsoft.Extensions.Options.Options.Create(new ClassifyOptions()));

    /// <summary>What reads comments: the tier of the settings, and the network of one's own that they name.</summary>
    /// <exception cref="ModelFileException">A model is missing, damaged or does not fit.</exception>
    public ICommentClassifier Classifier => ClassifierOf(null);

    /// <summary>What reads comments in a tier.</summary>
    /// <param name="tier">The tier; null for that of the settings.</param>
    /// <exception cref="ModelFileException">A model is missing or damaged.</exception>
    public ICommentClassifier ClassifierOf(ClassifierTier? tier) => _onnx.Value is { } network ? new OnnxClassifier(Of(tier), network, Rates(_options.Onnx)) : Of(tier);

    /// <summary>The margin of <see cref="ClassifyOptions.Abstain"/>.</summary>
    internal double Abstain => _options.Abstain;

    /// <summary>The network that the settings name; null for none.</summary>
    internal OnnxNetwork? Onnx => _onnx.Value;

    /// <summary>The table alone.</summary>
    internal CommentClassifier Fast => _fast.Value;

    /// <summary>What reads comments in a tier.</summary>
    /// <exception cref="ModelFileException">A model is missing or damaged.</exception>
    internal CommentClassifier Of(ClassifierTier? tier) => (tier ?? _options.Tier) switch
    {
        ClassifierTier.Accurate => _accurate.Value,
        ClassifierTier.Cascade => _cascade.Value,
        _ => _fast.Value,
    };

    private static Dictionary<Signal, OnnxErrorRates> Rates(OnnxOptions onnx) => onnx.ErrorRates.ToDictionary(
        rates => Enum.TryParse<Signal>(rates.Key, ignoreCase: true, out var signal)
            ? signal
            : throw new ModelFileException($"{ClassifyOptions.Section}:{nameof(ClassifyOptions.Onnx)}:{nameof(OnnxOptions.ErrorRates)} names '{rates.Key}', which is no signal"),
        rates => rates.Value);

    private string PathOf(string name)
    {
        var path = Path.Combine(_options.Models, _options.Model, name);
        return File.Exists(path)
            ? path
            : throw new ModelFileException($"there is no model '{path}': set {ClassifyOptions.Section}:{nameof(ClassifyOptions.Models)}, or make one with 'riskradar train'");
    }

    // Each file that is there is a language whose sentiment is read.
    private static Dictionary<string, CommentModel> OpenLanguages(ClassifyOptions options)
    {
        var folder = Path.Combine(options.Models, ClassifyOptions.LanguageFolder);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.model").ToDictionary(path => Path.GetFileNameWithoutExtension(path), ModelFile.Open)
            : [];
    }
}
