using System.IO.Compression;

namespace RiskRadar.Collect.Fetching;

/// <summary>
/// Content-Encoding "deflate" means the zlib format, but servers have sent the bare one for as long as there are servers:
/// the first two bytes tell which it is.
/// </summary>
internal sealed class DeflatedStream(Stream packed) : ForwardOnlyStream
{
    private Stream? _plain;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_plain is null)
        {
            var head = new byte[2];
            var length = await packed.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            var whole = new PrefixedStream(head.AsMemory(0, length), packed);
            _plain = length == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0
                ? new ZLibStream(whole, CompressionMode.Decompress)
                : new DeflateStream(whole, CompressionMode.Decompress);
        }

        return await _plain.ReadAsync(buffer, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain?.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
