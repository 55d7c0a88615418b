using System.Text;
using System.Text.Json;
using Microsoft.ML.Tokenizers;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Onnx;

/// <summary>Cuts texts into a network's tokens.</summary>
internal sealed class OnnxTokens
{
    // No token of WordPiece or of byte pairs is much longer: more of a text could not fit into the network.
    private const int MostCharactersOfToken = 64;

    private readonly Tokenizer _tokenizer;
    private readonly int _most;

    private OnnxTokens(Tokenizer tokenizer, int most, int largestId)
    {
        _tokenizer = tokenizer;
        _most = most;
        LargestId = largestId;
    }

    /// <summary>The largest number that a token may have.</summary>
    public int LargestId { get; }

    /// <summary>Opens the vocabulary that the settings name.</summary>
    /// <exception cref="ModelFileException">It is missing or no vocabulary.</exception>
    public static OnnxTokens Open(OnnxOptions options)
    {
        var vocabulary = Existing(options.Vocabulary, nameof(OnnxOptions.Vocabulary));
        try
        {
            return options.Merges is null
                ? OfWordPieces(vocabulary, options)
                : OfBytePairs(vocabulary, Existing(options.Merges, nameof(OnnxOptions.Merges)), options);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or InvalidDataException or JsonException or KeyNotFoundException)
        {
            throw new ModelFileException($"'{vocabulary}' is no vocabulary that can be used: {error.Message}");
        }
    }

    /// <summary>The tokens of a text, with those for its beginning and end.</summary>
    public IReadOnlyList<int> Read(string text)
    {
        // Lone surrogates become U+FFFD: no tokenizer takes them.
        var whole = text.Length > _most * MostCharactersOfToken ? text[..(_most * MostCharactersOfToken)] : text;
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
        if (_tokenizer is BertTokenizer words)
        {
            return words.EncodeToIds(clean, _most, addSpecialTokens: true, out _, out _);
        }

        var ids = _tokenizer.EncodeToIds(clean);
        return ids.Count <= _most ? ids : [.. ids.Take(_most - 1), ids[^1]];
    }

    private static OnnxTokens OfWordPieces(string vocabulary, OnnxOptions options)
    {
        var words = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = options.LowerCase });
        return new OnnxTokens(words, options.MaximumLength, File.ReadLines(vocabulary).Count() - 1);
    }

    private static OnnxTokens OfBytePairs(string vocabulary, string merges, OnnxOptions options)
    {
        var pairs = BpeTokenizer.Create(new BpeOptions(vocabulary, merges)
        {
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(BytePairWords.Pattern(), null),
            UnknownToken = "<unk>",
            BeginningOfSentenceToken = "<s>",
            EndOfSentenceToken = "</s>",
        });
        using var json = JsonDocument.Parse(File.ReadAllBytes(vocabulary));
        return new OnnxTokens(pairs, options.MaximumLength, json.RootElement.EnumerateObject().Max(token => token.Value.GetInt32()));
    }

    private static string Existing(string? path, string setting) => path switch
    {
        null or "" => throw new ModelFileException($"Classify:Onnx:{setting} is not set: the network needs the vocabulary that it was trained with"),
        _ when !File.Exists(path) => throw new ModelFileException($"there is no file '{path}': check Classify:Onnx:{setting}"),
        _ => path,
    };
}
