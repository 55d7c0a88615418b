using System.Globalization;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>
/// What words mean, by the company they keep in unlabelled comments: vectors that fastText learned over token hashes. A text's vector is the sum of
/// its tokens', so what a model makes of it is linear in the words, and goes into their rows: also of words that no label ever spoke of.
/// </summary>
internal sealed class WordVectors
{
    private readonly Dictionary<ulong, float[]> _vectors = [];

    private WordVectors(int length) => Length = length;

    /// <summary>How many numbers a vector has; 0 when there are no vectors.</summary>
    public int Length { get; }

    /// <summary>No vectors.</summary>
    public static WordVectors None { get; } = new(0);

    /// <summary>Reads fastText's text format, whose words are hashes in hexadecimal digits.</summary>
    /// <param name="path">The file; null for none.</param>
    public static WordVectors Read(string? path)
    {
        if (path is null)
        {
            return None;
        }

        using var lines = TableFile.Lines(path).GetEnumerator();
        lines.MoveNext();
        var vectors = new WordVectors(int.Parse(lines.Current.Split(' ')[1], CultureInfo.InvariantCulture));
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ulong.TryParse(cells[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
            {
                vectors._vectors[hash] = [.. cells.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))];
            }
        }

        vectors.Standardise();
        return vectors;
    }

    /// <summary>The vector of a token; null when it has none.</summary>
    public float[]? this[ulong hash] => _vectors.GetValueOrDefault(hash);

    /// <summary>Writes texts as lines of hashes, for fastText to learn from.</summary>
    public static void WriteCorpus(IEnumerable<string> texts, TextWriter corpus, CancellationToken cancellationToken)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = new TokenReader(FeatureSpace.Clean(text), scratch);
            while (reader.Read(out var token))
            {
                if (token.Kind != TokenKind.Boundary)
                {
                    corpus.Write(token.Hash.ToString("x16", CultureInfo.InvariantCulture));
                    corpus.Write(' ');
                }
            }

            corpus.Write('\n');
        }
    }

    // Every direction gets the same mean 0 and spread, so that the ridge treats them alike; the spread is that of a weighty feature.
    private void Standardise()
    {
        const float Spread = 0.5f;
        for (var at = 0; at < Length; at++)
        {
            var mean = _vectors.Values.Average(vector => (double)vector[at]);
            var deviation = Math.Sqrt(_vectors.Values.Average(vector => Math.Pow(vector[at] - mean, 2)));
            foreach (var vector in _vectors.Values)
            {
                vector[at] = (float)((vector[at] - mean) / deviation * Spread);
            }
        }
    }
}
