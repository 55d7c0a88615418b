using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using RiskRadar.Classify.Onnx;

namespace RiskRadar.Classify;

/// <summary>Settings of the classifier.</summary>
public sealed class ClassifyOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Classify";

    /// <summary>The folder under <see cref="Models"/> with tables for the sentiment in other languages.</summary>
    public const string LanguageFolder = "languages";

    /// <summary>The folder with the models. Default: <c>models</c> beside the program.</summary>
    [Required]
    public string Models { get; set; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>The model that reads: a folder under <see cref="Models"/>. Default <c>comments</c>.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._-]*")]
    public string Model { get; set; } = "comments";

    /// <summary>Which models of the folder read. Default: the fast table alone.</summary>
    [EnumDataType(typeof(ClassifierTier))]
    public ClassifierTier Tier { get; set; } = ClassifierTier.Fast;

    /// <summary>
    /// How close the second best sentiment may come to the best, or a signal to the threshold from which it counts, before <c>riskradar classify</c> says that it is
    /// uncertain. Default 0: it never says so. Up to 0.5.
    /// </summary>
    [Range(0, 0.5)]
    public double Abstain { get; set; }

    /// <summary>A network of one's own that reads in the place of the model, or beside it. Default: none.</summary>
    [ValidateObjectMembers]
    public OnnxOptions Onnx { get; set; } = new();
}
