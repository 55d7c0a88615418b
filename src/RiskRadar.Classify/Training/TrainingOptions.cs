namespace RiskRadar.Classify.Training;

/// <summary>What a model is made from, and how.</summary>
public sealed class TrainingOptions
{
    /// <summary>The folder with <c>labelled/</c>, <c>lexicons/</c> and <c>unlabelled/</c>; what is missing in it is left out.</summary>
    public required string Data { get; init; }

    /// <summary>The folder of the project's own texts, tables with the columns <c>text</c> and <c>signals</c>.</summary>
    public required string Texts { get; init; }

    /// <summary>The folder of hand labels, tables with the columns <c>hash</c> and <c>signals</c>.</summary>
    public required string Labels { get; init; }

    /// <summary>Word vectors that fastText learned from the corpus of <see cref="CorpusWriter"/>, in its text format; null for none.</summary>
    public string? Vectors { get; init; }

    /// <summary>The licence tiers that are used: <c>A</c>, <c>B</c>. Both by default.</summary>
    public IReadOnlyList<string> Licences { get; init; } = ["A", "B"];

    /// <summary>Seed of all chance. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A table of relabelled comments with the columns <c>text</c>, <c>signals</c> and <c>sentiment</c>; null for none.</summary>
    public string? Corrections { get; init; }

    /// <summary>The folder in which finished steps are kept until the training is finished, so that an interrupted one goes on from there; null keeps nothing.</summary>
    public string? Work { get; init; }

    /// <summary>The model file that the new model is to replace: both are measured on the same held-out texts; null for none.</summary>
    public string? Champion { get; init; }

    /// <summary>How many unlabelled comments features are chosen from unless it is said otherwise.</summary>
    public const int DefaultUnlabelled = 60_000;

    /// <summary>How many unlabelled comments features are chosen from, beside the labelled texts. Default <see cref="DefaultUnlabelled"/>; 0 for none.</summary>
    public int Unlabelled { get; init; } = DefaultUnlabelled;

    /// <summary>Whether a network is made beside the table, which then also learns from it. Default: yes.</summary>
    public bool Network { get; init; } = true;
}
