using System.Globalization;
using System.Text;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>
/// How friendly or hostile single words are, by public lists (VADER, AFINN, Hu and Liu). The lists teach the model: what it keeps of them is a number
/// beside the weights of a word.
/// </summary>
internal sealed class MoodLexicon
{
    private readonly Dictionary<ulong, (float Sum, int Lists)> _words = [];
    private readonly Dictionary<ulong, byte[]> _folded = [];

    private MoodLexicon()
    {
    }

    /// <summary>Its words, folded, by hash; emoji and faces are not among them.</summary>
    public IEnumerable<KeyValuePair<ulong, byte[]>> Words => _folded.OrderBy(word => word.Key);

    /// <summary>The hashes of its words, emoji and faces.</summary>
    public IEnumerable<ulong> Hashes => _words.Keys.Order();

    /// <summary>Reads the lists of a folder; an empty lexicon when there is none.</summary>
    public static MoodLexicon Read(string folder)
    {
        var lexicon = new MoodLexicon();
        if (!Directory.Exists(folder))
        {
            return lexicon;
        }

        var vader = Scores(Path.Combine(folder, "vader_lexicon.txt"), 4);
        lexicon.AddAll(vader);
        lexicon.AddAll(Scores(Path.Combine(folder, "afinn.tsv"), 5));
        lexicon.AddAll(TableFile.Lines(Path.Combine(folder, "liu_positive.txt")).Select(word => (word.Trim(), 0.6f)));
        lexicon.AddAll(TableFile.Lines(Path.Combine(folder, "liu_negative.txt")).Select(word => (word.Trim(), -0.6f)));

        // An emoji is worth what the words of its name are.
        var names = vader.GroupBy(word => word.Word).ToDictionary(word => word.Key, word => word.First().Score);
        lexicon.AddAll(TableFile.Lines(Path.Combine(folder, "emoji_utf8_lexicon.txt")).Select(line => line.Split('\t')).Where(cells => cells.Length == 2)
            .Select(cells => (cells[0], Math.Clamp(cells[1].Split(' ').Sum(word => names.GetValueOrDefault(word)), -1, 1)))
            .Where(emoji => emoji.Item2 != 0));
        return lexicon;
    }

    /// <summary>Its emoji and faces alone: words mean something else in other languages.</summary>
    public MoodLexicon WithoutWords()
    {
        var lexicon = new MoodLexicon();
        foreach (var (hash, mood) in _words.Where(word => !_folded.ContainsKey(word.Key)))
        {
            lexicon._words[hash] = mood;
        }

        return lexicon;
    }

    /// <summary>The mood of a token, each in [0, 1], in the steps that a model file keeps.</summary>
    public (float Friendly, float Hostile) this[ulong hash]
    {
        get
        {
            if (!_words.TryGetValue(hash, out var word))
            {
                return default;
            }

            var mood = MathF.Round(word.Sum / word.Lists * 64) / 64;
            return (Math.Max(0, mood), Math.Max(0, -mood));
        }
    }

    private static List<(string Word, float Score)> Scores(string path, float largest) =>
        [.. TableFile.Lines(path).Select(line => line.Split('\t')).Where(cells => cells.Length > 1)
            .Select(cells => (cells[0], float.Parse(cells[1], CultureInfo.InvariantCulture) / largest))];

    private void AddAll(IEnumerable<(string Word, float Score)> words)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        foreach (var (word, score) in words)
        {
            var reader = new TokenReader(Encoding.UTF8.GetBytes(word), scratch);
            if (!reader.Read(out var token) || token.Kind is not (TokenKind.Word or TokenKind.Emoji or TokenKind.Emoticon))
            {
                continue;
            }

            var folded = token.Kind == TokenKind.Word ? reader.Word.ToArray() : [];
            if (!reader.Read(out _))
            {
                var known = _words.GetValueOrDefault(token.Hash);
                _words[token.Hash] = (known.Sum + score, known.Lists + 1);
                if (folded.Length > 0)
                {
                    _folded[token.Hash] = folded;
                }
            }
        }
    }
}
