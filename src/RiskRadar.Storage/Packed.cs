using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RiskRadar.Storage;

/// <summary>Large records and blobs, made small: assessments repeat themselves, and so do pages.</summary>
internal static class Packed
{
    /// <summary>The bytes, compressed.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>What <see cref="Pack(ReadOnlySpan{byte})"/> took.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);

        return bytes.ToArray();
    }

    /// <summary>A record as compressed JSON.</summary>
    public static byte[] Pack<T>(T record, JsonTypeInfo<T> type) => Pack(JsonSerializer.SerializeToUtf8Bytes(record, type));

    /// <summary>What <see cref="Pack{T}(T, JsonTypeInfo{T})"/> took.</summary>
    public static T Unpack<T>(byte[] packed, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Unpack(packed), type)!;
}
