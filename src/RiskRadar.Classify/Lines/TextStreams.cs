using System.IO.Compression;
using System.Text;

namespace RiskRadar.Classify.Lines;

/// <summary>Opens input as UTF-8, whatever it is packed or written in.</summary>
internal static class TextStreams
{
    private const int PeekLength = 4096;

    /// <summary>A stream of UTF-8 without byte order mark. <c>.gz</c> is unpacked; UTF-16 and UTF-32 are known by their byte order mark.</summary>
    /// <exception cref="InputUnreadableException">The encoding cannot be told.</exception>
    public static async Task<Stream> OpenAsync(Stream input, CancellationToken cancellationToken)
    {
        var stream = await PeekedStream.OpenAsync(input, PeekLength, cancellationToken);
        if (stream.Peeked.StartsWith<byte>([0x1F, 0x8B]))
        {
            stream = await PeekedStream.OpenAsync(new GZipStream(stream, CompressionMode.Decompress), PeekLength, cancellationToken);
        }

        var start = stream.Peeked;
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            stream.Skip(Encoding.UTF8.Preamble.Length);
            return stream;
        }

        // UTF-32's mark begins with that of UTF-16.
        foreach (var encoding in (Encoding[])[new UTF32Encoding(), new UTF32Encoding(true, true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (start.StartsWith(encoding.Preamble))
            {
                stream.Skip(encoding.Preamble.Length);
                return Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false));
            }
        }

        // One NUL is dirt; a tenth of them is another encoding.
        if (start.Count((byte)0) > start.Length / 10)
        {
            throw new InputUnreadableException("its encoding cannot be told: it is full of NUL bytes; save it as UTF-8");
        }

        return stream;
    }
}
