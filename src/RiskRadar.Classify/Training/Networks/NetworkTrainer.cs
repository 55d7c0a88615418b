using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>Makes a network: chooses its words, learns their vectors from comments without labels, then teaches it all questions at once.</summary>
/// <param name="seed">Of all chance.</param>
/// <param name="progress">Is told each step.</param>
/// <param name="keep">Does a step named by what it depends on, or gives back what it gave in a training that was interrupted.</param>
internal sealed class NetworkTrainer(
    int seed, IProgress<TrainingStep> progress, Func<string, Func<IReadOnlyList<LinearWeights>>, IReadOnlyList<LinearWeights>> keep)
{
    private const int MostWords = 40_000;
    private const int FewestTimes = 4;
    private const int Grams = 1 << 14;
    private const int Width = 64;
    private const int Memory = 96;
    private const int Rounds = 4;
    private const float Rate = 0.003f;

    // The vectors' spread, large enough that the first gates tell words apart.
    private const float Spread = 0.25f;

    // Sets that were labelled by emoji and emoticons are large and loose: a part of each says what they have to say.
    private const float LooseShare = 0.4f;
    private static readonly string[] Loose = ["sentiment140_sample", "tweeteval_emoji"];

    /// <summary>Makes a network.</summary>
    /// <param name="examples">The texts with what is known of them.</param>
    /// <param name="unlabelled">Comments without labels.</param>
    /// <param name="cancellationToken">Stops.</param>
    public TaughtNetwork Train(IReadOnlyList<TrainingExample> examples, IReadOnlyList<string> unlabelled, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var taught = examples.Where(example => example.Part == ExamplePart.Train && example.Answers.Count > 0 && (!Loose.Contains(example.Set) || random.NextSingle() < LooseShare)).ToList();
        var texts = taught.Select(example => example.Text).Concat(unlabelled).ToList();
        var hashes = texts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Hashes).ToList();
        var words = Words(hashes);
        var curriculum = new NetworkCurriculum(examples);
        var shape = new NetworkShape(words.Count + 1, Grams, Width, Memory, curriculum.Answers);
        var reader = new NetworkWords(shape, words);
        var weights = Fresh(shape, random);
        var kept = keep(FormattableString.Invariant($"network;{shape};{Rounds};{Rate};{seed};{taught.Count};{texts.Count}"), () =>
        {
            progress.Report(new TrainingStep($"network: vectors of {words.Count:N0} words from {texts.Count:N0} comments", 0.3));
            LearnVectors(weights, hashes, words, random, cancellationToken);
            var lessons = taught.AsParallel().AsOrdered().Select(example => new NetworkLesson(reader.Read(FeatureSpace.Clean(example.Text)), curriculum.Lesson(example)))
                .Where(lesson => lesson.Text.Tokens > 0).ToList();
            new NetworkSchool(weights, seed).Teach(
                lessons, Rounds, Rate, (round, loss) => progress.Report(new TrainingStep($"network: round {round} of {Rounds}, loss {loss:F3}", 0.3 + (0.08 * round))), cancellationToken);
            return [.. weights.Dense.Prepend(weights.Vectors).Select(values => new LinearWeights(values, 0))];
        });
        foreach (var (values, learned) in weights.Dense.Prepend(weights.Vectors).Zip(kept))
        {
            learned.Weights.CopyTo(values, 0);
        }

        return new TaughtNetwork(weights, reader, curriculum);
    }

    private static ulong[] Hashes(string text)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        var reader = new TokenReader(FeatureSpace.Clean(text), scratch);
        var hashes = new List<ulong>();
        while (reader.Read(out var token))
        {
            if (token.Kind != TokenKind.Boundary)
            {
                hashes.Add(token.Hash);
            }
        }

        return [.. hashes];
    }

    private static List<ulong> Words(List<ulong[]> texts)
    {
        var counts = new HashCounts();
        foreach (var hash in texts.SelectMany(text => text))
        {
            counts.Add(hash);
        }

        return [.. counts.AtLeast(FewestTimes).OrderByDescending(word => word.Count).ThenBy(word => word.Hash).Take(MostWords).Select(word => word.Hash)];
    }

    private void LearnVectors(NetworkWeights weights, List<ulong[]> texts, List<ulong> words, Random random, CancellationToken cancellationToken)
    {
        var numbers = words.Select((word, at) => (word, at)).ToDictionary(word => word.word, word => word.at + 1);
        var comments = texts.Select(text => text.Select(hash => numbers.GetValueOrDefault(hash)).ToArray()).ToArray();
        random.Shuffle(comments);
        var vectors = new SkipGram(words.Count, Width, seed).Learn(comments, cancellationToken);
        var spread = MathF.Sqrt(System.Numerics.Tensors.TensorPrimitives.SumOfSquares(vectors) / vectors.Length);
        for (var at = Width; at < vectors.Length && spread > 0; at++)
        {
            weights.Vectors[at] = vectors[at] * Spread / spread;
        }
    }

    // Uniform in a range that keeps the spread from layer to layer (Glorot and Bengio 2010).
    private static NetworkWeights Fresh(NetworkShape shape, Random random)
    {
        var weights = new NetworkWeights(shape);
        var layer = MathF.Sqrt(6f / (shape.Seen + shape.Gates));
        Fill(weights.Vectors, 0.1f, random);
        Fill(weights.Forward, layer, random);
        Fill(weights.Backward, layer, random);
        Fill(weights.Attention, 0.1f, random);
        Fill(weights.Answers, 0.05f, random);
        return weights;
    }

    private static void Fill(float[] values, float range, Random random)
    {
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = ((random.NextSingle() * 2) - 1) * range;
        }
    }
}
