namespace RiskRadar.Collect.Fetching;

/// <summary>A stream whose first bytes were already taken off and are put back in front.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ForwardOnlyStream
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_prefix.Length == 0)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        var length = Math.Min(buffer.Length, _prefix.Length);
        _prefix[..length].CopyTo(buffer);
        _prefix = _prefix[length..];

        return ValueTask.FromResult(length);
    }
}
