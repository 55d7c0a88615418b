namespace RiskRadar.LiteFile;

/// <summary>The place in the log that a commit must see on the disk before it may return. Nowhere, when the process is all it must survive.</summary>
internal readonly record struct LogMark(LogStream? Log, int Epoch, long Position)
{
    /// <exception cref="LiteFileWriteFailedException">The disk failed first.</exception>
    public void Wait(string path)
    {
        try
        {
            Log?.Force(Epoch, Position);
        }
        catch (IOException error)
        {
            throw new LiteFileWriteFailedException(path, error.InnerException ?? error);
        }
    }
}
