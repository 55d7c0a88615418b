using System.Security.Cryptography;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Onnx;

/// <summary>A network of the user's own, opened and checked. Threads may share it.</summary>
internal sealed class OnnxNetwork : IDisposable
{
    private const string UsualOutput = "logits";

    private readonly InferenceSession _session;
    private readonly OnnxTokens _tokens;
    private readonly OnnxOptions _options;
    private readonly string _output;

    private OnnxNetwork(InferenceSession session, OnnxTokens tokens, OnnxOptions options, string hash)
    {
        (_session, _tokens, _options, Hash) = (session, tokens, options, hash);
        Labels = new OnnxLabels(options);
        _output = Output(session, options);
        CheckInputs();

        // A vocabulary that is larger than the network's own fails here and not at the first rare word.
        Labels.Check(Run([tokens.LargestId]).Length);
        Labels.Check(Run(tokens.Read("a")).Length);
    }

    /// <summary>What its outputs mean.</summary>
    public OnnxLabels Labels { get; }

    /// <summary>The first six hexadecimal digits of the SHA-256 of its file, its vocabulary and what the settings make of them.</summary>
    public string Hash { get; }

    /// <summary>Opens the network that the settings name.</summary>
    /// <exception cref="ModelFileException">It is missing or broken, or does not fit the settings.</exception>
    public static OnnxNetwork Open(OnnxOptions options)
    {
        var path = options.Model!;
        if (!File.Exists(path))
        {
            throw new ModelFileException($"there is no network '{path}': check Classify:Onnx:{nameof(OnnxOptions.Model)}");
        }

        var tokens = OnnxTokens.Open(options);
        try
        {
            // Comments are read side by side: more threads inside one of them would only wait for each other.
            using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            return new OnnxNetwork(new InferenceSession(path, settings), tokens, options, HashOf(options));
        }
        catch (OnnxRuntimeException error)
        {
            throw new ModelFileException($"'{path}' is no network that can be opened: {error.Message}");
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException)
        {
            throw new ModelFileException($"'{path}' cannot be opened here: the native library of ONNX Runtime is not beside this program");
        }
    }

    /// <summary>Puts what the network reads in a text in the place of what was read before.</summary>
    /// <exception cref="ModelFileException">The network fails.</exception>
    public void Read(string text, ref OutputValues values) => Labels.Apply(Run(_tokens.Read(text)), ref values);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static string Output(InferenceSession session, OnnxOptions options)
    {
        var names = session.OutputMetadata.Keys.ToList();
        var name = options.Output ?? (names.Count == 1 ? names[0] : UsualOutput);
        return session.OutputMetadata.TryGetValue(name, out var output) && output.ElementType == typeof(float)
            ? name
            : throw new ModelFileException($"the network has no output '{name}' of numbers, only {Names(names)}: set Classify:Onnx:{nameof(OnnxOptions.Output)}");
    }

    private void CheckInputs()
    {
        string[] known = [_options.Ids, _options.Mask, _options.Types];
        if (!_session.InputMetadata.ContainsKey(_options.Ids) || _session.InputMetadata.Keys.Any(input => !known.Contains(input)))
        {
            throw new ModelFileException(
                $"the network takes {Names(_session.InputMetadata.Keys)}, the settings name {Names(known)}: set Classify:Onnx:{nameof(OnnxOptions.Ids)}, {nameof(OnnxOptions.Mask)} and {nameof(OnnxOptions.Types)}");
        }
    }

    private float[] Run(IReadOnlyList<int> ids)
    {
        var inputs = _session.InputMetadata.Select(input =>
        {
            var values = ids.Select(id => (long)(input.Key == _options.Ids ? id : input.Key == _options.Mask ? 1 : 0));
            int[] shape = [1, ids.Count];
            return input.Value.ElementType == typeof(int)
                ? NamedOnnxValue.CreateFromTensor(input.Key, new DenseTensor<int>(values.Select(value => (int)value).ToArray(), shape))
                : NamedOnnxValue.CreateFromTensor(input.Key, new DenseTensor<long>(values.ToArray(), shape));
        }).ToList();
        try
        {
            using var outputs = _session.Run(inputs, [_output]);
            return [.. outputs[0].AsTensor<float>()];
        }
        catch (OnnxRuntimeException error)
        {
            throw new ModelFileException($"the network '{_options.Model}' fails: {error.Message}; is the vocabulary the one that it was trained with?");
        }
    }

    private static string HashOf(OnnxOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] paths = [options.Model, options.Model + "_data", options.Model + ".data", options.Vocabulary, options.Merges];
        foreach (var path in paths.OfType<string>().Where(File.Exists))
        {
            using var file = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(file));
        }

        var meaning = string.Join(',', options.Labels.OrderBy(label => label.Key).Select(label => $"{label.Key}={label.Value}"));
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{meaning};{options.Activation};{options.Temperature:R};{options.LowerCase};{options.MaximumLength};{options.Output}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..6];
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
