using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Classify.Onnx;

/// <summary>A network of one's own that reads sentiment, signals or both; what it does not read comes from the model of RiskRadar.</summary>
public sealed class OnnxOptions
{
    /// <summary>The network: a classifier of texts as an <c>.onnx</c> file. Default: none, and the other settings say nothing.</summary>
    public string? Model { get; set; }

    /// <summary>The tokenizer's vocabulary: <c>vocab.txt</c> (WordPiece, as BERT's), or <c>vocab.json</c> together with <see cref="Merges"/> (pairs of bytes, as RoBERTa's). No default.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The tokenizer's <c>merges.txt</c>. Default: none, the vocabulary is WordPiece.</summary>
    public string? Merges { get; set; }

    /// <summary>Whether the network was trained on small letters alone ("uncased"). Default true; means nothing with <see cref="Merges"/>.</summary>
    public bool LowerCase { get; set; } = true;

    /// <summary>How many tokens it reads of a comment, those for beginning and end included; the rest is cut off. Default 128; from 8 to 8,192.</summary>
    [Range(8, 8192)]
    public int MaximumLength { get; set; } = 128;

    /// <summary>
    /// What the network's outputs mean, by number from 0: <c>negative</c>, <c>neutral</c>, <c>positive</c> (all three or none) or a signal. Outputs that are not
    /// named are not used. No default.
    /// </summary>
    public IDictionary<int, string> Labels { get; } = new Dictionary<int, string>();

    /// <summary>How outputs become probabilities. Default <see cref="OnnxActivation.Softmax"/>.</summary>
    public OnnxActivation Activation { get; set; } = OnnxActivation.Softmax;

    /// <summary>What outputs are divided by before they become probabilities, so that those are honest (Guo et al. 2017). Default 1; from 0.05 to 20.</summary>
    [Range(0.05, 20)]
    public double Temperature { get; set; } = 1;

    /// <summary>The input for the tokens. Default <c>input_ids</c>.</summary>
    [Required]
    public string Ids { get; set; } = "input_ids";

    /// <summary>The input that says which tokens count; a network without it does not get it. Default <c>attention_mask</c>.</summary>
    [Required]
    public string Mask { get; set; } = "attention_mask";

    /// <summary>The input for the number of the sentence; a network without it does not get it. Default <c>token_type_ids</c>.</summary>
    [Required]
    public string Types { get; set; } = "token_type_ids";

    /// <summary>The output that is read. Default: the only one, or <c>logits</c> where there are several.</summary>
    public string? Output { get; set; }

    /// <summary>
    /// How often the network is right about a signal, by its name, as <c>riskradar evaluate</c> measured it: shares are corrected by it. Default: not known;
    /// what is usual stands in.
    /// </summary>
    public IDictionary<string, OnnxErrorRates> ErrorRates { get; } = new Dictionary<string, OnnxErrorRates>(StringComparer.OrdinalIgnoreCase);
}
