using System.Numerics.Tensors;
using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>Teaches a network its lessons. Batches are divided into fixed parts, each with a generator of its own: the outcome does not depend on how many processors there are.</summary>
internal sealed class NetworkSchool
{
    private const int Parts = 2;
    private const int Batch = 64;
    private const float InputDrop = 0.3f;
    private const float PooledDrop = 0.5f;
    private const float TokenDrop = 0.1f;

    private readonly NetworkWeights _weights;
    private readonly NetworkOptimiser _optimiser;
    private readonly TransposedWeights _transposed;
    private readonly Part[] _parts;
    private readonly int _seed;

    public NetworkSchool(NetworkWeights weights, int seed)
    {
        _weights = weights;
        _seed = seed;
        _optimiser = new NetworkOptimiser(weights, 1e-4f);
        _transposed = new TransposedWeights(weights.Shape);
        _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part(weights))];
    }

    /// <summary>Teaches all lessons several times over, in steps that grow small towards the end.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="rate">The first steps' size.</param>
    /// <param name="round">Is told the round and its mean loss, after each.</param>
    /// <param name="cancellationToken">Stops.</param>
    public void Teach(IReadOnlyList<NetworkLesson> lessons, int rounds, float rate, Action<int, double> round, CancellationToken cancellationToken)
    {
        var random = new Random(_seed);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var steps = rounds * ((lessons.Count + Batch - 1) / Batch);
        var step = 0;
        for (var done = 0; done < rounds; done++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            for (var first = 0; first < order.Length; first += Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = order[first..Math.Min(order.Length, first + Batch)].Select(at => lessons[at]).ToArray();
                var warm = Math.Min(1, (step + 1) / 500f);
                loss += Learn(batch, rate * warm * (1 - ((float)step / steps)), step);
                step++;
            }

            round(done + 1, loss / order.Length);
        }
    }

    private double Learn(NetworkLesson[] batch, float rate, int step)
    {
        _transposed.Update(_weights);
        var size = (batch.Length + Parts - 1) / Parts;
        Parallel.For(0, Parts, part =>
        {
            var from = Math.Min(batch.Length, part * size);
            _parts[part].Learn(batch.AsSpan(from, Math.Min(size, batch.Length - from)), batch.Length, _transposed, new Random(HashCode(step, part)));
        });
        for (var part = 1; part < Parts; part++)
        {
            _parts[0].Slopes.Add(_parts[part].Slopes);
        }

        _optimiser.Step(_parts[0].Slopes, rate);
        return _parts.Sum(part => part.Loss);
    }

    private int HashCode(int step, int part) => unchecked((((_seed * 486187739) + step) * 16777619) + part);

    private sealed class Part(NetworkWeights weights)
    {
        private readonly NetworkPass _pass = new(weights);
        private readonly NetworkShape _shape = weights.Shape;
        private float[] _answers = [];
        private float[] _inputMask = [];
        private float[] _pooledMask = [];

        public NetworkSlopes Slopes { get; } = new(weights.Shape);

        public double Loss { get; private set; }

        public void Learn(ReadOnlySpan<NetworkLesson> lessons, int batch, TransposedWeights transposed, Random random)
        {
            Slopes.Clear();
            Loss = 0;
            if (lessons.IsEmpty)
            {
                return;
            }

            var texts = new NetworkText[lessons.Length];
            for (var at = 0; at < lessons.Length; at++)
            {
                texts[at] = Dropped(lessons[at].Text, random);
            }

            _pass.Open(texts);
            Drop(random, ref _inputMask, _pass.Comments * _shape.Width, InputDrop);
            for (var comment = 0; comment < _pass.Comments; comment++)
            {
                for (var token = _pass.Starts[comment]; token < _pass.Starts[comment + 1]; token++)
                {
                    var input = _pass.Inputs.AsSpan(token * _shape.Width, _shape.Width);
                    TensorPrimitives.Multiply(input, _inputMask.AsSpan(comment * _shape.Width, _shape.Width), input);
                }
            }

            _pass.Run();
            Drop(random, ref _pooledMask, _pass.Comments * _shape.Pooled, PooledDrop);
            TensorPrimitives.Multiply(_pass.Pooled.AsSpan(0, _pass.Comments * _shape.Pooled), _pooledMask.AsSpan(0, _pass.Comments * _shape.Pooled), _pass.Pooled);
            _pass.Answer();
            Array.Resize(ref _answers, _pass.Comments * _shape.Answers);
            _answers.AsSpan().Clear();
            for (var at = 0; at < lessons.Length; at++)
            {
                foreach (var answer in lessons[at].Answers)
                {
                    Loss += Slope(_pass.Answers.AsSpan((at * _shape.Answers) + answer.Head.First, answer.Head.Classes), answer, 1f / batch, _answers.AsSpan((at * _shape.Answers) + answer.Head.First));
                }
            }

            Slopes.Add(_pass, texts, _answers, transposed, _inputMask, _pooledMask);
        }

        private static double Slope(ReadOnlySpan<float> logits, in NetworkAnswer answer, float share, Span<float> slopes)
        {
            if (logits.Length == 1)
            {
                var yes = 1 / (1 + MathF.Exp(-logits[0]));
                slopes[0] += (yes - answer.Value) * answer.Weight * share;
                return -answer.Weight * ((answer.Value * MathF.Log(yes + 1e-9f)) + ((1 - answer.Value) * MathF.Log(1 - yes + 1e-9f)));
            }

            Span<float> probabilities = stackalloc float[logits.Length];
            TensorPrimitives.SoftMax(logits, probabilities);
            for (var at = 0; at < logits.Length; at++)
            {
                slopes[at] += (probabilities[at] - (at == (int)answer.Value ? 1 : 0)) * answer.Weight * share;
            }

            return -answer.Weight * MathF.Log(probabilities[(int)answer.Value] + 1e-9f);
        }

        private static void Drop(Random random, ref float[] mask, int length, float share)
        {
            if (mask.Length < length)
            {
                mask = new float[length];
            }

            Span<byte> bytes = stackalloc byte[512];
            var limit = (int)(share * 256);
            var kept = 256f / (256 - limit);
            for (var at = 0; at < length;)
            {
                random.NextBytes(bytes);
                for (var next = 0; next < bytes.Length && at < length; next++, at++)
                {
                    mask[at] = bytes[next] < limit ? 0 : kept;
                }
            }
        }

        // A word that is missing now and then makes a network read the others, too.
        private static NetworkText Dropped(in NetworkText text, Random random)
        {
            var vectors = new List<int>(text.Vectors.Length);
            var ends = new int[text.Tokens];
            for (var (token, at) = (0, 0); token < ends.Length; token++)
            {
                var isDropped = random.NextSingle() < TokenDrop;
                for (; at < text.Ends[token]; at++)
                {
                    if (!isDropped)
                    {
                        vectors.Add(text.Vectors[at]);
                    }
                }

                ends[token] = vectors.Count;
            }

            return new NetworkText([.. vectors], ends);
        }
    }
}
