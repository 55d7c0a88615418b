namespace RiskRadar.LiteFile;

/// <summary>The file below the log: the seam at which the fault tests make a disk fail, shorten, drop or lie.</summary>
internal interface ILogDisk : IDisposable
{
    long Length { get; }

    int Read(Span<byte> buffer, long position);

    void Write(ReadOnlySpan<byte> bytes, long position);

    void SetLength(long length);

    /// <summary>Returns when everything written is on the disk itself.</summary>
    void Force();
}
