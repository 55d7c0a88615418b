using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Classify.Onnx;

/// <summary>How often a network of one's own is right about one signal.</summary>
public sealed class OnnxErrorRates
{
    /// <summary>From which probability on a comment counts. Default 0.5; from 0.01 to 0.99.</summary>
    [Range(0.01, 0.99)]
    public double Threshold { get; set; } = 0.5;

    /// <summary>The share of true ones that it finds, in [0, 1]. Default 0.</summary>
    [Range(0, 1)]
    public double Sensitivity { get; set; }

    /// <summary>The share of others that it leaves alone, in [0, 1]. Default 0.</summary>
    [Range(0, 1)]
    public double Specificity { get; set; }

    /// <summary>How many true ones it was measured on. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int Positives { get; set; }

    /// <summary>How many others it was measured on. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int Negatives { get; set; }
}
