namespace RiskRadar.Classify.Training;

/// <summary>Writes what word vectors are learned from: labelled texts for training and unlabelled comments, as token hashes, so that both read alike.</summary>
/// <param name="options">Where the texts are.</param>
public sealed class CorpusWriter(TrainingOptions options)
{
    // A third of the unlabelled comments has nearly all words that a comment has.
    private const int Unlabelled = 400_000;

    /// <summary>Writes the corpus.</summary>
    public void Write(TextWriter corpus, CancellationToken cancellationToken)
    {
        var reader = new ExampleReader(options);
        WordVectors.WriteCorpus(
            reader.Read().Where(example => example.Part == ExamplePart.Train).Select(example => example.Text).Concat(reader.Unlabelled(Unlabelled)), corpus, cancellationToken);
    }
}
