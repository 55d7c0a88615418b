using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RiskRadar.Classify.Tokens;

/// <summary>A class for each of the 256 bytes: no index is out of bounds, so none is checked.</summary>
internal readonly struct CharacterTable(CharacterClass[] classes)
{
    /// <summary>The class of a byte.</summary>
    public CharacterClass this[byte value]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(classes), value);
    }
}
