using System.Text;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>The features that a model has weights for: those seen often enough, the commonest first, then the style.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _columns;
    private readonly MoodLexicon _lexicon;

    private FeatureSpace(Dictionary<ulong, int> columns, MoodLexicon lexicon, IReadOnlyDictionary<ulong, byte[]> vocabulary)
    {
        _columns = columns;
        _lexicon = lexicon;
        Vocabulary = vocabulary;
    }

    /// <summary>How many columns the n-grams take; the style follows.</summary>
    public int NGrams => _columns.Count;

    /// <summary>All columns.</summary>
    public int Columns => _columns.Count + StyleCounts.Features;

    /// <summary>The words that get a row of their own, folded, by hash.</summary>
    public IReadOnlyDictionary<ulong, byte[]> Vocabulary { get; }

    /// <summary>The n-grams' hashes with their columns.</summary>
    public IEnumerable<KeyValuePair<ulong, int>> Hashes => _columns;

    /// <summary>The column of an n-gram, or -1.</summary>
    public int this[ulong hash] => _columns.GetValueOrDefault(hash, -1);

    /// <summary>Chooses the features.</summary>
    /// <param name="texts">All texts to learn from.</param>
    /// <param name="lexicon">Moods of words.</param>
    /// <param name="least">How often a feature must have been seen.</param>
    /// <param name="most">How many features at most.</param>
    /// <param name="mostWords">How many words get a row of their own, beside those that are features.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static FeatureSpace Choose(IEnumerable<string> texts, MoodLexicon lexicon, int least, int most, int mostWords, CancellationToken cancellationToken)
    {
        var counts = new HashCounts();
        var wordCounts = new HashCounts();
        var words = new Dictionary<ulong, byte[]>();
        var values = new Dictionary<ulong, float>();
        var sink = new CollectingSink(lexicon, values, (hash, folded) =>
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
        return new FeatureSpace(columns, lexicon, vocabulary);
    }

    /// <summary>The columns and values of a text, columns ascending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Scratch space; is cleared.</param>
    public (int[] Columns, float[] Values) Row(string text, Dictionary<ulong, float> values)
    {
        values.Clear();
        var sink = new CollectingSink(_lexicon, values);
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

        row.Sort((left, right) => left.Column.CompareTo(right.Column));
        return ([.. row.Select(cell => cell.Column)], [.. row.Select(cell => cell.Value)]);
    }

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
