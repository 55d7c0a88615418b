using System.Text;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>The features that a model has weights for: those seen often enough, the commonest first, then the style.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _columns;
    private readonly MoodLexicon _lexicon;
    private readonly WordVectors _vectors;

    private FeatureSpace(Dictionary<ulong, int> columns, MoodLexicon lexicon, WordVectors vectors, IReadOnlyDictionary<ulong, byte[]> vocabulary)
    {
        _columns = columns;
        _lexicon = lexicon;
        _vectors = vectors;
        Vocabulary = vocabulary;
    }

    /// <summary>How many columns the n-grams take; the style follows.</summary>
    public int NGrams => _columns.Count;

    /// <summary>Where the words' vectors begin, after the style.</summary>
    public int VectorsAt => _columns.Count + StyleCounts.Features;

    /// <summary>All columns.</summary>
    public int Columns => VectorsAt + _vectors.Length;

    /// <summary>The words that get a row of their own, folded, by hash.</summary>
    public IReadOnlyDictionary<ulong, byte[]> Vocabulary { get; }

    /// <summary>The n-grams' hashes with their columns.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Hashes => _columns;

    /// <summary>The column of an n-gram, or -1.</summary>
    public int this[ulong hash] => _columns.GetValueOrDefault(hash, -1);

    /// <summary>Chooses the features.</summary>
    /// <param name="texts">All texts to learn from.</param>
    /// <param name="lexicon">Moods of words.</param>
    /// <param name="vectors">Meanings of words.</param>
    /// <param name="least">How often a feature must have been seen.</param>
    /// <param name="most">How many features at most.</param>
    /// <param name="mostWords">How many words get a row of their own, beside those that are features.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static FeatureSpace Choose(IEnumerable<string> texts, MoodLexicon lexicon, WordVectors vectors, int least, int most, int mostWords, CancellationToken cancellationToken)
    {
        var counts = new HashCounts();
        var wordCounts = new HashCounts();
        var words = new Dictionary<ulong, byte[]>();
        var values = new Dictionary<ulong, float>();
        var sink = new CollectingSink(lexicon, values, [], null, (hash, folded) =>
        {
            wordCounts.Add(hash);
            if (wordCounts[hash] == 3)
            {
                words[hash] = folded.ToArray();
            }
        });
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            values.Clear();
            var style = default(StyleCounts);
            CommentFeatures.Read(Clean(text), ref sink, ref style);
            foreach (var hash in values.Keys)
            {
                counts.Add(hash);
            }
        }

        var columns = counts.AtLeast(least).OrderByDescending(feature => feature.Count).ThenBy(feature => feature.Hash).Take(most)
            .Select((feature, column) => (feature.Hash, column)).ToDictionary(feature => feature.Hash, feature => feature.column);
        var vocabulary = words.OrderByDescending(word => wordCounts[word.Key]).ThenBy(word => word.Key).Where((word, rank) => rank < mostWords || columns.ContainsKey(word.Key))
            .ToDictionary(word => word.Key, word => word.Value);
        return new FeatureSpace(columns, lexicon, vectors, vocabulary);
    }

    /// <summary>The columns and values of a text, columns ascending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Scratch space; is cleared.</param>
    public (int[] Columns, float[] Values) Row(string text, Dictionary<ulong, float> values)
    {
        values.Clear();
        var meaning = new float[_vectors.Length];
        var sink = new CollectingSink(_lexicon, values, meaning, VectorOf);
        var style = default(StyleCounts);
        CommentFeatures.Read(Clean(text), ref sink, ref style);
        var scale = CommentFeatures.Scale(style.Tokens);
        var row = new List<(int Column, float Value)>(values.Count + StyleCounts.Features);
        foreach (var (hash, value) in values)
        {
            if (_columns.TryGetValue(hash, out var column))
            {
                row.Add((column, value * scale));
            }
        }

        Span<float> features = stackalloc float[StyleCounts.Features];
        style.Write(features);
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (features[feature] != 0)
            {
                row.Add((NGrams + feature, features[feature]));
            }
        }

        for (var at = 0; at < meaning.Length; at++)
        {
            row.Add((VectorsAt + at, meaning[at] * scale));
        }

        row.Sort((left, right) => left.Column.CompareTo(right.Column));
        return ([.. row.Select(cell => cell.Column)], [.. row.Select(cell => cell.Value)]);
    }

    /// <summary>The vector of a token that has a row of its own; null for others, whose rows could not hold it.</summary>
    public float[]? VectorOf(ulong hash) => Vocabulary.ContainsKey(hash) || _columns.ContainsKey(hash) ? _vectors[hash] : null;

    /// <summary>A text as the tokenizer wants it.</summary>
    public static byte[] Clean(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (!CleanText.IsNeeded(utf8))
        {
            return utf8;
        }

        var cleaned = new byte[utf8.Length];
        return cleaned[..CleanText.Write(utf8, cleaned, default)];
    }
}
