using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace RiskRadar.Classify.Models;

/// <summary>The sections of a model file, taken one after another.</summary>
internal ref struct ModelSections(ReadOnlySpan<byte> body)
{
    /// <summary>What was not taken yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = body;

    /// <summary>Takes the next section.</summary>
    /// <exception cref="ModelFileException">There is none, or it is longer than the file.</exception>
    public ReadOnlySpan<byte> Take()
    {
        var length = Rest.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(Rest);
        if (length < 0 || length > Rest.Length - 4)
        {
            throw new ModelFileException("the model's sections do not fit into it");
        }

        var section = Rest.Slice(4, length);
        Rest = Rest[(4 + length)..];
        return section;
    }

    /// <summary>Takes the next section as numbers, copied.</summary>
    public TNumber[] Take<TNumber>()
        where TNumber : struct => MemoryMarshal.Cast<byte, TNumber>(Take()).ToArray();
}
