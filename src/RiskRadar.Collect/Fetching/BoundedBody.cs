using System.Buffers;

namespace RiskRadar.Collect.Fetching;

/// <summary>Reads a body up to a limit, counted where it costs: after unpacking.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>
    /// The bytes, and whether there were more than <paramref name="limit"/>. Memory grows with what has arrived, never with what a header claims.
    /// </summary>
    public static async Task<(byte[] Bytes, bool IsLonger)> ReadAsync(Stream body, int limit, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(ChunkBytes);
        while (true)
        {
            // One byte beyond the limit shows that there is more.
            var room = bytes.GetMemory(Math.Min(ChunkBytes, limit + 1 - bytes.WrittenCount));
            room = room[..Math.Min(room.Length, limit + 1 - bytes.WrittenCount)];
            var read = await body.ReadAsync(room, cancellationToken);
            bytes.Advance(read);
            if (read == 0)
            {
                return (bytes.WrittenSpan.ToArray(), false);
            }

            if (bytes.WrittenCount > limit)
            {
                return (bytes.WrittenSpan[..limit].ToArray(), true);
            }
        }
    }
}
