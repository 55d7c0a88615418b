using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Classify;

/// <summary>Settings of the classifier.</summary>
public sealed class ClassifyOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Classify";

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
}
