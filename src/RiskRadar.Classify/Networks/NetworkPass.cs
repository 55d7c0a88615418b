using System.Numerics.Tensors;

namespace RiskRadar.Classify.Networks;

/// <summary>
/// Reads comments with a network and keeps what it found on the way, in memory that the next ones use again. Not for two threads at once.
/// Two directions of a quasi-recurrent layer with fo-pooling (Bradbury et al. 2017, window 2) read the tokens; the largest memories, those attended to
/// and the mean of the words make the answers.
/// </summary>
internal sealed class NetworkPass(NetworkWeights weights)
{
    private readonly NetworkShape _shape = weights.Shape;

    /// <summary>The weights it reads with.</summary>
    public NetworkWeights Weights => weights;

    /// <summary>Where each comment's tokens start, and where the last one's end.</summary>
    public int[] Starts { get; private set; } = [0];

    /// <summary>How many comments were read.</summary>
    public int Comments { get; private set; }

    /// <summary>How many tokens they have.</summary>
    public int Tokens => Starts[Comments];

    /// <summary>The tokens' vectors.</summary>
    public float[] Inputs { get; private set; } = [];

    /// <summary>What each direction sees of each token.</summary>
    public float[][] Seen { get; } = [[], []];

    /// <summary>The gates of each direction, after their curves.</summary>
    public float[][] Gates { get; } = [[], []];

    /// <summary>The memories of each direction before the output gate.</summary>
    public float[][] Cells { get; } = [[], []];

    /// <summary>What comes out of both directions, beside each other.</summary>
    public float[] Outputs { get; private set; } = [];

    /// <summary>How much of a comment's attention each token has.</summary>
    public float[] Shares { get; private set; } = [];

    /// <summary>Which token had the largest of each memory.</summary>
    public int[] Largest { get; private set; } = [];

    /// <summary>What is known of each comment.</summary>
    public float[] Pooled { get; private set; } = [];

    /// <summary>The answers, as logits.</summary>
    public float[] Answers { get; private set; } = [];

    /// <summary>Makes room for comments and adds up their tokens' vectors.</summary>
    public void Open(ReadOnlySpan<NetworkText> texts)
    {
        Comments = texts.Length;
        if (Starts.Length <= Comments)
        {
            Starts = new int[Comments + 1];
        }

        for (var comment = 0; comment < texts.Length; comment++)
        {
            Starts[comment + 1] = Starts[comment] + texts[comment].Tokens;
        }

        MakeRoom();
        Inputs.AsSpan(0, Tokens * _shape.Width).Clear();
        for (var comment = 0; comment < texts.Length; comment++)
        {
            AddVectors(texts[comment], Inputs.AsSpan(Starts[comment] * _shape.Width));
        }
    }

    /// <summary>Computes everything from the inputs on to the pooled memories.</summary>
    public void Run()
    {
        for (var direction = 0; direction < 2; direction++)
        {
            See(direction);
            var gates = Gates[direction].AsSpan(0, Tokens * _shape.Gates);
            var bias = direction == 0 ? weights.ForwardBias : weights.BackwardBias;
            for (var token = 0; token < Tokens; token++)
            {
                bias.CopyTo(gates[(token * _shape.Gates)..]);
            }

            MatrixMath.AddProduct(
                Seen[direction], _shape.Seen, 1, direction == 0 ? weights.Forward : weights.Backward, gates, Tokens, _shape.Seen, _shape.Gates);
            Remember(direction);
        }

        Pool();
    }

    /// <summary>Computes the answers from what is known.</summary>
    public void Answer()
    {
        var answers = Answers.AsSpan(0, Comments * _shape.Answers);
        for (var comment = 0; comment < Comments; comment++)
        {
            weights.AnswersBias.CopyTo(answers[(comment * _shape.Answers)..]);
        }

        MatrixMath.AddProduct(Pooled, _shape.Pooled, 1, weights.Answers, answers, Comments, _shape.Pooled, _shape.Answers);
    }

    private void AddVectors(in NetworkText text, Span<float> inputs)
    {
        var at = 0;
        for (var token = 0; token < text.Tokens; token++)
        {
            var input = inputs.Slice(token * _shape.Width, _shape.Width);
            for (; at < text.Ends[token]; at++)
            {
                TensorPrimitives.Add(input, weights.Vectors.AsSpan(text.Vectors[at] * _shape.Width, _shape.Width), input);
            }
        }
    }

    // Each direction sees a token and the one it has just left; there is none before the first.
    private void See(int direction)
    {
        var (width, seen) = (_shape.Width, Seen[direction]);
        for (var comment = 0; comment < Comments; comment++)
        {
            var (start, end) = (Starts[comment], Starts[comment + 1]);
            for (var token = start; token < end; token++)
            {
                var row = seen.AsSpan(token * _shape.Seen, _shape.Seen);
                Inputs.AsSpan(token * width, width).CopyTo(row);
                var before = direction == 0 ? token - 1 : token + 1;
                if (before < start || before >= end)
                {
                    row[width..].Clear();
                }
                else
                {
                    Inputs.AsSpan(before * width, width).CopyTo(row[width..]);
                }
            }
        }
    }

    private void Remember(int direction)
    {
        var (memory, gates, cells) = (_shape.Memory, Gates[direction], Cells[direction]);
        for (var token = 0; token < Tokens; token++)
        {
            var row = gates.AsSpan(token * _shape.Gates, _shape.Gates);
            TensorPrimitives.Tanh(row[..memory], row[..memory]);
            TensorPrimitives.Sigmoid(row[memory..], row[memory..]);
        }

        for (var comment = 0; comment < Comments; comment++)
        {
            var (start, end) = (Starts[comment], Starts[comment + 1]);
            for (var step = 0; step < end - start; step++)
            {
                var token = direction == 0 ? start + step : end - 1 - step;
                var before = direction == 0 ? token - 1 : token + 1;
                ReadOnlySpan<float> candidate = gates.AsSpan(token * _shape.Gates, memory);
                ReadOnlySpan<float> forget = gates.AsSpan((token * _shape.Gates) + memory, memory);
                ReadOnlySpan<float> open = gates.AsSpan((token * _shape.Gates) + (2 * memory), memory);
                var cell = cells.AsSpan(token * memory, memory);

                // c = f * c' + (1 - f) * z = z + f * (c' - z)
                if (step == 0)
                {
                    TensorPrimitives.Negate(candidate, cell);
                }
                else
                {
                    TensorPrimitives.Subtract(cells.AsSpan(before * memory, memory), candidate, cell);
                }

                TensorPrimitives.MultiplyAdd(cell, forget, candidate, cell);
                TensorPrimitives.Multiply(cell, open, Outputs.AsSpan((token * _shape.Both) + (direction * memory), memory));
            }
        }
    }

    private void Pool()
    {
        var (both, width) = (_shape.Both, _shape.Width);
        for (var comment = 0; comment < Comments; comment++)
        {
            var (start, count) = (Starts[comment], Starts[comment + 1] - Starts[comment]);
            var pooled = Pooled.AsSpan(comment * _shape.Pooled, _shape.Pooled);
            pooled.Clear();
            if (count == 0)
            {
                continue;
            }

            var shares = Shares.AsSpan(start, count);
            for (var token = 0; token < count; token++)
            {
                shares[token] = TensorPrimitives.Dot(Outputs.AsSpan((start + token) * both, both), weights.Attention);
            }

            TensorPrimitives.SoftMax(shares, shares);
            var most = pooled[..both];
            var attended = pooled.Slice(both, both);
            var mean = pooled[(2 * both)..];
            var largest = Largest.AsSpan(comment * both, both);
            most.Fill(float.NegativeInfinity);
            for (var token = 0; token < count; token++)
            {
                ReadOnlySpan<float> output = Outputs.AsSpan((start + token) * both, both);
                for (var at = 0; at < output.Length; at++)
                {
                    if (output[at] > most[at])
                    {
                        (most[at], largest[at]) = (output[at], start + token);
                    }
                }

                TensorPrimitives.MultiplyAdd(output, shares[token], attended, attended);
                TensorPrimitives.Add(mean, Inputs.AsSpan((start + token) * width, width), mean);
            }

            TensorPrimitives.Multiply(mean, 1 / MathF.Sqrt(count), mean);
        }
    }

    private void MakeRoom()
    {
        if (Shares.Length < Tokens || Pooled.Length < Comments * _shape.Pooled)
        {
            var tokens = Math.Max(Tokens * 5 / 4, Shares.Length);
            var comments = Math.Max(Comments, Pooled.Length / _shape.Pooled);
            Inputs = new float[tokens * _shape.Width];
            Outputs = new float[tokens * _shape.Both];
            Shares = new float[tokens];
            Largest = new int[comments * _shape.Both];
            Pooled = new float[comments * _shape.Pooled];
            Answers = new float[comments * _shape.Answers];
            for (var direction = 0; direction < 2; direction++)
            {
                Seen[direction] = new float[tokens * _shape.Seen];
                Gates[direction] = new float[tokens * _shape.Gates];
                Cells[direction] = new float[tokens * _shape.Memory];
            }
        }
    }
}
