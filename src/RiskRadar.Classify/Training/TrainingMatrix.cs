using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML.Data;

namespace RiskRadar.Classify.Training;

/// <summary>The features of all texts; further columns (what other models said) can be appended.</summary>
internal sealed class TrainingMatrix
{
    private int[][] _columns;
    private float[][] _values;
    private float[][] _appended = [];
    private byte[]? _fingerprint;

    private TrainingMatrix(FeatureSpace space, int[][] columns, float[][] values)
    {
        Space = space;
        _columns = columns;
        _values = values;
    }

    /// <summary>What the columns mean.</summary>
    public FeatureSpace Space { get; }

    /// <summary>How many columns there are with the appended ones.</summary>
    public int Columns => Space.Columns + (_appended.Length == 0 ? 0 : _appended[0].Length);

    /// <summary>Reads the features of texts.</summary>
    public static TrainingMatrix Read(FeatureSpace space, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var columns = new int[texts.Count][];
        var values = new float[texts.Count][];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new Dictionary<ulong, float>(),
            (row, _, scratch) =>
            {
                (columns[row], values[row]) = space.Row(texts[row], scratch);
                return scratch;
            },
            _ => { });
        return new TrainingMatrix(space, columns, values);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => _columns.Length;

    /// <summary>Adds rows of further texts; they have no appended columns yet.</summary>
    public void Add(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var more = Read(Space, texts, cancellationToken);
        _columns = [.. _columns, .. more._columns];
        _values = [.. _values, .. more._values];
    }

    /// <summary>Appends columns, the same number to each row.</summary>
    public void Append(float[][] columns) => (_appended, _fingerprint) = (columns, null);

    /// <summary>A SHA-256 of all features of all texts, the appended ones too: of equal matrices it is equal.</summary>
    public byte[] Fingerprint()
    {
        if (_fingerprint is null)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(BitConverter.GetBytes(Space.Columns));
            for (var row = 0; row < _columns.Length; row++)
            {
                hash.AppendData(BitConverter.GetBytes(_columns[row].Length));
                hash.AppendData(MemoryMarshal.AsBytes<int>(_columns[row]));
                hash.AppendData(MemoryMarshal.AsBytes<float>(_values[row]));
            }

            foreach (var row in _appended)
            {
                hash.AppendData(MemoryMarshal.AsBytes<float>(row));
            }

            _fingerprint = hash.GetHashAndReset();
        }

        return _fingerprint;
    }

    /// <summary>The logit that a model without appended columns gives a row.</summary>
    public float Logit(LinearWeights model, int row)
    {
        var logit = model.Logit(_columns[row], _values[row]);
        for (var at = Space.Columns; at < model.Weights.Length; at++)
        {
            logit += model.Weights[at] * _appended[row][at - Space.Columns];
        }

        return logit;
    }

    /// <summary>A row as ML.NET wants it.</summary>
    /// <param name="row">Which.</param>
    /// <param name="uses">Which of the appended columns count; null for none.</param>
    public VBuffer<float> Buffer(int row, bool[]? uses)
    {
        if (uses is null)
        {
            return new VBuffer<float>(Space.Columns, _columns[row].Length, _values[row], _columns[row]);
        }

        var more = Enumerable.Range(0, uses.Length).Where(at => uses[at]).ToArray();
        var columns = new int[_columns[row].Length + more.Length];
        var values = new float[columns.Length];
        _columns[row].CopyTo(columns, 0);
        _values[row].CopyTo(values, 0);
        for (var at = 0; at < more.Length; at++)
        {
            columns[_columns[row].Length + at] = Space.Columns + more[at];
            values[_columns[row].Length + at] = _appended[row][more[at]];
        }

        return new VBuffer<float>(Columns, columns.Length, values, columns);
    }
}
