using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace RiskRadar.Collect.Fetching;

/// <summary>Unpacks a body as its Content-Encoding says.</summary>
internal static class ContentDecoder
{
    public const string Accepted = "gzip, deflate, br, zstd";

    // Two layers happen by a misconfigured proxy; more are made by hand, to multiply.
    private const int MostLayers = 2;

    // RFC 9659: a reader need not accept a window over 8 MB, and a larger one is memory that the sender chooses.
    private const int LargestWindowLog = 23;

    /// <summary>The stream that gives the plain bytes, or <see langword="null"/> when an encoding is unknown or there are too many.</summary>
    public static Stream? Decode(Stream body, IEnumerable<string> encodings)
    {
        var layers = encodings.Select(encoding => encoding.Trim().ToLowerInvariant()).Where(encoding => encoding is not ("identity" or "")).ToList();
        if (layers.Count > MostLayers)
        {
            return null;
        }

        var plain = body;
        foreach (var encoding in Enumerable.Reverse(layers))
        {
            switch (encoding)
            {
                case "gzip" or "x-gzip":
                    plain = new GZipStream(plain, CompressionMode.Decompress);
                    break;
                case "deflate":
                    plain = new DeflatedStream(plain);
                    break;
                case "br":
                    plain = new BrotliStream(plain, CompressionMode.Decompress);
                    break;
                case "zstd":
                    var zstd = new DecompressionStream(plain, leaveOpen: false);
                    zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindowLog);
                    plain = zstd;
                    break;
                default:
                    return null;
            }
        }

        return plain;
    }
}
