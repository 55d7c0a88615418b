using System.Collections.Concurrent;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Networks;

/// <summary>Reads comments with the table and the network together: the accurate tier, or, where the table may be sure alone, the cascade.</summary>
internal sealed class NetworkReader : ICommentReader
{
    private readonly TableReader _table;
    private readonly CommentNetwork _network;
    private readonly NetworkOpinion _opinion;
    private readonly CascadeRule? _cascade;
    private readonly ConcurrentBag<NetworkPass> _spare = [];

    /// <param name="table">The table.</param>
    /// <param name="network">The network.</param>
    /// <param name="isCascade">Whether the table's reading stands where it is sure.</param>
    public NetworkReader(TableReader table, CommentNetwork network, bool isCascade)
    {
        _table = table;
        _network = network;
        _opinion = new NetworkOpinion(network.Header.Questions, network.Header.From, network.Header.Customs);
        _cascade = isCascade ? network.Header.Cascade : null;
    }

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<byte> text, out CommentReading reading)
    {
        if (_cascade is not null)
        {
            _table.Read(text, out reading);
            if (_cascade.IsSure(in reading))
            {
                return;
            }
        }

        var cleaned = text;
        byte[]? rented = null;
        if (CleanText.IsNeeded(text))
        {
            rented = System.Buffers.ArrayPool<byte>.Shared.Rent(text.Length);
            cleaned = rented.AsSpan(0, CleanText.Write(text, rented, default));
        }

        _table.ReadUncalibrated(cleaned, out reading);
        Span<float> logits = stackalloc float[ModelOutputs.Count];
        Opinion(cleaned, logits);
        Mix(_network.Header.Mixes, reading.Probabilities, logits);
        _table.ReadSentimentOfLanguage(cleaned, ref reading);
        if (rented is not null)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>What each of the two says of cleaned UTF-8, as logits before calibration.</summary>
    internal void Opinions(ReadOnlySpan<byte> cleaned, Span<float> network, Span<float> table)
    {
        _table.ReadLogits(cleaned, table);
        Opinion(cleaned, network);
    }

    /// <summary>Turns logits of the table into probabilities of both.</summary>
    internal static void Mix(IReadOnlyList<OutputMix> mixes, Span<float> table, ReadOnlySpan<float> network)
    {
        for (var output = 0; output < ModelOutputs.Count; output++)
        {
            var mix = mixes[output];
            var logit = (((mix.Network * network[output]) + ((1 - mix.Network) * table[output])) * mix.Slope) + mix.Offset;
            table[output] = output < ModelOutputs.Sentiments ? logit : 1 / (1 + MathF.Exp(-logit));
        }

        var largest = MathF.Max(table[0], MathF.Max(table[1], table[2]));
        var (negative, neutral, positive) = (MathF.Exp(table[0] - largest), MathF.Exp(table[1] - largest), MathF.Exp(table[2] - largest));
        var sum = negative + neutral + positive;
        (table[0], table[1], table[2]) = (negative / sum, neutral / sum, positive / sum);
    }

    private void Opinion(ReadOnlySpan<byte> cleaned, Span<float> logits)
    {
        if (!_spare.TryTake(out var pass))
        {
            pass = new NetworkPass(_network.Weights);
        }

        pass.Open([_network.Words.Read(cleaned)]);
        pass.Run();
        pass.Answer();
        _opinion.Read(pass.Answers.AsSpan(0, _network.Header.Shape.Answers), logits);
        _spare.Add(pass);
    }
}
