using System.Numerics.Tensors;
using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>What a batch of texts says about how the weights should change: the gradient, by reverse differentiation of <see cref="NetworkPass"/>.</summary>
internal sealed class NetworkSlopes
{
    private readonly NetworkShape _shape;
    private readonly NetworkWeights _slopes;
    private readonly int[] _places;
    private readonly List<int> _touched = [];
    private float[] _vectors = [];
    private float[] _outputs = [];
    private float[] _inputs = [];
    private float[] _gates = [];
    private float[] _seen = [];
    private float[] _pooled = [];

    public NetworkSlopes(NetworkShape shape)
    {
        _shape = shape;
        _slopes = new NetworkWeights(shape) { Vectors = [] };
        _places = new int[shape.Vectors];
    }

    /// <summary>The slopes of all but the vectors.</summary>
    public NetworkWeights Dense => _slopes;

    /// <summary>The vectors that the batch used, each once.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>The slope of a vector that the batch used.</summary>
    public ReadOnlySpan<float> Vector(int vector) => _vectors.AsSpan((_places[vector] - 1) * _shape.Width, _shape.Width);

    /// <summary>Forgets the batch before.</summary>
    public void Clear()
    {
        foreach (var array in _slopes.Dense)
        {
            array.AsSpan().Clear();
        }

        foreach (var vector in _touched)
        {
            _places[vector] = 0;
        }

        _vectors.AsSpan(0, _touched.Count * _shape.Width).Clear();
        _touched.Clear();
    }

    /// <summary>Adds the slopes of comments that were read.</summary>
    /// <param name="pass">What was found on the way.</param>
    /// <param name="texts">What was read.</param>
    /// <param name="answers">The slopes of the answers.</param>
    /// <param name="transposed">The weights, turned over.</param>
    /// <param name="inputMask">What the inputs of each comment were multiplied with.</param>
    /// <param name="pooledMask">What the knowledge of each comment was multiplied with.</param>
    public void Add(NetworkPass pass, ReadOnlySpan<NetworkText> texts, float[] answers, TransposedWeights transposed, float[] inputMask, float[] pooledMask)
    {
        MakeRoom(pass);
        var (comments, tokens) = (pass.Comments, pass.Tokens);
        MatrixMath.AddProduct(pass.Pooled, 1, _shape.Pooled, answers, _slopes.Answers, _shape.Pooled, comments, _shape.Answers);
        AddColumns(answers, comments, _slopes.AnswersBias);
        MatrixMath.AddProduct(answers, _shape.Answers, 1, transposed.Answers, _pooled, comments, _shape.Answers, _shape.Pooled);
        TensorPrimitives.Multiply(_pooled.AsSpan(0, comments * _shape.Pooled), pooledMask.AsSpan(0, comments * _shape.Pooled), _pooled);
        UnPool(pass);
        for (var direction = 0; direction < 2; direction++)
        {
            Forget(pass, direction);
            MatrixMath.AddProduct(
                pass.Seen[direction], 1, _shape.Seen, _gates, direction == 0 ? _slopes.Forward : _slopes.Backward, _shape.Seen, tokens, _shape.Gates);
            AddColumns(_gates, tokens, direction == 0 ? _slopes.ForwardBias : _slopes.BackwardBias);
            _seen.AsSpan(0, tokens * _shape.Seen).Clear();
            MatrixMath.AddProduct(_gates, _shape.Gates, 1, direction == 0 ? transposed.Forward : transposed.Backward, _seen, tokens, _shape.Gates, _shape.Seen);
            UnSee(pass, direction);
        }

        for (var comment = 0; comment < comments; comment++)
        {
            AddVectors(texts[comment], _inputs.AsSpan(pass.Starts[comment] * _shape.Width), inputMask.AsSpan(comment * _shape.Width, _shape.Width));
        }
    }

    /// <summary>Adds the slopes of another part of the batch.</summary>
    public void Add(NetworkSlopes other)
    {
        for (var at = 0; at < _slopes.Dense.Count; at++)
        {
            TensorPrimitives.Add(_slopes.Dense[at], other._slopes.Dense[at], _slopes.Dense[at]);
        }

        foreach (var vector in other._touched)
        {
            var to = Touch(vector);
            TensorPrimitives.Add(to, other.Vector(vector), to);
        }
    }

    private void AddVectors(in NetworkText text, Span<float> inputs, ReadOnlySpan<float> mask)
    {
        var at = 0;
        for (var token = 0; token < text.Tokens; token++)
        {
            var input = inputs.Slice(token * _shape.Width, _shape.Width);
            TensorPrimitives.Multiply(input, mask, input);
            for (; at < text.Ends[token]; at++)
            {
                var slope = Touch(text.Vectors[at]);
                TensorPrimitives.Add(slope, input, slope);
            }
        }
    }

    private Span<float> Touch(int vector)
    {
        if (_places[vector] == 0)
        {
            _touched.Add(vector);
            _places[vector] = _touched.Count;
            if (_vectors.Length < _touched.Count * _shape.Width)
            {
                Array.Resize(ref _vectors, Math.Max(1024 * _shape.Width, _vectors.Length * 2));
            }
        }

        return _vectors.AsSpan((_places[vector] - 1) * _shape.Width, _shape.Width);
    }

    private void UnPool(NetworkPass pass)
    {
        var (both, width) = (_shape.Both, _shape.Width);
        _outputs.AsSpan(0, pass.Tokens * both).Clear();
        for (var comment = 0; comment < pass.Comments; comment++)
        {
            var (start, count) = (pass.Starts[comment], pass.Starts[comment + 1] - pass.Starts[comment]);
            if (count == 0)
            {
                continue;
            }

            ReadOnlySpan<float> pooled = _pooled.AsSpan(comment * _shape.Pooled, _shape.Pooled);
            var largest = pass.Largest.AsSpan(comment * both, both);
            for (var at = 0; at < both; at++)
            {
                _outputs[(largest[at] * both) + at] += pooled[at];
            }

            UnAttend(pass, start, count, pooled.Slice(both, both));
            var share = 1 / MathF.Sqrt(count);
            for (var token = start; token < start + count; token++)
            {
                TensorPrimitives.Multiply(pooled[(2 * both)..], share, _inputs.AsSpan(token * width, width));
            }
        }
    }

    private void UnAttend(NetworkPass pass, int start, int count, ReadOnlySpan<float> attended)
    {
        var both = _shape.Both;
        var gain = 0f;
        for (var token = start; token < start + count; token++)
        {
            gain += pass.Shares[token] * TensorPrimitives.Dot(pass.Outputs.AsSpan(token * both, both), attended);
        }

        for (var token = start; token < start + count; token++)
        {
            ReadOnlySpan<float> output = pass.Outputs.AsSpan(token * both, both);
            var slope = _outputs.AsSpan(token * both, both);
            var asked = pass.Shares[token] * (TensorPrimitives.Dot(output, attended) - gain);
            TensorPrimitives.MultiplyAdd(attended, pass.Shares[token], slope, slope);
            TensorPrimitives.MultiplyAdd(pass.Weights.Attention, asked, slope, slope);
            TensorPrimitives.MultiplyAdd(output, asked, _slopes.Attention, _slopes.Attention);
        }
    }

    // Back through c = z + f * (c' - z) and h = o * c, from the last token read to the first.
    private void Forget(NetworkPass pass, int direction)
    {
        var (memory, gates, cells) = (_shape.Memory, pass.Gates[direction], pass.Cells[direction]);
        Span<float> cellSlope = stackalloc float[memory];
        for (var comment = 0; comment < pass.Comments; comment++)
        {
            var (start, end) = (pass.Starts[comment], pass.Starts[comment + 1]);
            cellSlope.Clear();
            for (var step = end - start - 1; step >= 0; step--)
            {
                var token = direction == 0 ? start + step : end - 1 - step;
                var before = direction == 0 ? token - 1 : token + 1;
                var gate = gates.AsSpan(token * _shape.Gates, _shape.Gates);
                var slope = _gates.AsSpan(token * _shape.Gates, _shape.Gates);
                var output = _outputs.AsSpan((token * _shape.Both) + (direction * memory), memory);
                var cell = cells.AsSpan(token * memory, memory);
                ReadOnlySpan<float> former = step == 0 ? default : cells.AsSpan(before * memory, memory);
                for (var at = 0; at < memory; at++)
                {
                    var (z, f, o) = (gate[at], gate[memory + at], gate[(2 * memory) + at]);
                    var c = cellSlope[at] + (output[at] * o);
                    var old = former.IsEmpty ? 0 : former[at];
                    slope[at] = c * (1 - f) * (1 - (z * z));
                    slope[memory + at] = c * (old - z) * f * (1 - f);
                    slope[(2 * memory) + at] = output[at] * cell[at] * o * (1 - o);
                    cellSlope[at] = c * f;
                }
            }
        }
    }

    private void UnSee(NetworkPass pass, int direction)
    {
        var width = _shape.Width;
        for (var comment = 0; comment < pass.Comments; comment++)
        {
            var (start, end) = (pass.Starts[comment], pass.Starts[comment + 1]);
            for (var token = start; token < end; token++)
            {
                ReadOnlySpan<float> seen = _seen.AsSpan(token * _shape.Seen, _shape.Seen);
                var input = _inputs.AsSpan(token * width, width);
                TensorPrimitives.Add(input, seen[..width], input);
                var before = direction == 0 ? token - 1 : token + 1;
                if (before >= start && before < end)
                {
                    input = _inputs.AsSpan(before * width, width);
                    TensorPrimitives.Add(input, seen[width..], input);
                }
            }
        }
    }

    private static void AddColumns(ReadOnlySpan<float> rows, int count, Span<float> sums)
    {
        for (var row = 0; row < count; row++)
        {
            TensorPrimitives.Add(sums, rows.Slice(row * sums.Length, sums.Length), sums);
        }
    }

    private void MakeRoom(NetworkPass pass)
    {
        if (_inputs.Length < pass.Tokens * _shape.Width)
        {
            var tokens = pass.Tokens * 5 / 4;
            _inputs = new float[tokens * _shape.Width];
            _outputs = new float[tokens * _shape.Both];
            _gates = new float[tokens * _shape.Gates];
            _seen = new float[tokens * _shape.Seen];
        }

        if (_pooled.Length < pass.Comments * _shape.Pooled)
        {
            _pooled = new float[pass.Comments * _shape.Pooled];
        }

        _pooled.AsSpan(0, pass.Comments * _shape.Pooled).Clear();
    }
}
