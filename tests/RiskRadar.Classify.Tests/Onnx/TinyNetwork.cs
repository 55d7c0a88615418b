using System.Runtime.InteropServices;

namespace RiskRadar.Classify.Onnx;

/// <summary>A network made by hand: it looks up a vector for each token, takes their mean and multiplies it with a matrix. Field numbers are those of onnx.proto.</summary>
internal sealed class TinyNetwork : IDisposable
{
    private const int Float = 1;
    private const int Int64 = 7;
    private const int IntegerList = 7;
    private const int Integer = 2;

    private static readonly string[] Special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <param name="outputs">How many outputs it has.</param>
    /// <param name="words">Its words, each with what it says to each output.</param>
    public TinyNetwork(int outputs, params (string Word, float[] Says)[] words)
    {
        Folder = Directory.CreateTempSubdirectory("riskradar-onnx-").FullName;
        File.WriteAllLines(Vocabulary, Special.Concat(words.Select(word => word.Word)));
        var vectors = Special.SelectMany(_ => new float[outputs]).Concat(words.SelectMany(word => word.Says)).ToArray();
        File.WriteAllBytes(Model, Write(outputs, vectors));
    }

    public string Folder { get; }

    public string Model => Path.Combine(Folder, "tiny.onnx");

    public string Vocabulary => Path.Combine(Folder, "vocab.txt");

    /// <summary>Settings that name it.</summary>
    public OnnxOptions Options(params string[] labels)
    {
        var options = new OnnxOptions { Model = Model, Vocabulary = Vocabulary };
        labels.Index().ToList().ForEach(label => options.Labels[label.Index] = label.Item);
        return options;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] Write(int outputs, float[] vectors)
    {
        var unit = new float[outputs * outputs];
        Enumerable.Range(0, outputs).ToList().ForEach(at => unit[(at * outputs) + at] = 1);
        var graph = new ProtocolBuffer()
            .Message(1, Node("Gather", ["vectors", "input_ids"], "looked_up"))
            .Message(1, Node("ReduceMean", ["looked_up"], "mean")
                .Message(5, new ProtocolBuffer().Text(1, "axes").Number(8, 1).Number(20, IntegerList))
                .Message(5, new ProtocolBuffer().Text(1, "keepdims").Number(3, 0).Number(20, Integer)))
            .Message(1, Node("MatMul", ["mean", "matrix"], "logits"))
            .Text(2, "tiny")
            .Message(5, Tensor("vectors", vectors, vectors.Length / outputs, outputs))
            .Message(5, Tensor("matrix", unit, outputs, outputs))
            .Message(11, Value("input_ids", Int64, "tokens"))
            .Message(11, Value("attention_mask", Int64, "tokens"))
            .Message(12, Value("logits", Float, "outputs"));
        return new ProtocolBuffer().Number(1, 8).Message(8, new ProtocolBuffer().Text(1, "").Number(2, 13)).Message(7, graph).ToArray();
    }

    private static ProtocolBuffer Node(string operation, string[] inputs, string output)
    {
        var node = new ProtocolBuffer();
        inputs.ToList().ForEach(input => node.Text(1, input));
        return node.Text(2, output).Text(4, operation);
    }

    private static ProtocolBuffer Tensor(string name, float[] values, int rows, int columns) => new ProtocolBuffer()
        .Number(1, rows).Number(1, columns).Number(2, Float).Text(8, name).Bytes(9, MemoryMarshal.AsBytes<float>(values).ToArray());

    private static ProtocolBuffer Value(string name, int type, string size) => new ProtocolBuffer().Text(1, name).Message(2, new ProtocolBuffer().Message(
        1, new ProtocolBuffer().Number(1, type).Message(2, new ProtocolBuffer().Message(1, new ProtocolBuffer().Number(1, 1)).Message(1, new ProtocolBuffer().Text(2, size)))));
}
