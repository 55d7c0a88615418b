namespace RiskRadar.Cli.Rosters;

/// <summary>
/// Room for more than memory should hold: a temporary file that has no name from its beginning, so that it is gone with the process however
/// that ends. What fits into one buffer stays there, and no file is made. Written first, then read, by several readers if wanted.
/// </summary>
/// <param name="folder">Where the file is made.</param>
/// <param name="bufferSize">Bytes in memory.</param>
internal sealed class NamelessFile(string folder, int bufferSize = 4 << 20) : IDisposable
{
    private readonly byte[] _buffer = new byte[bufferSize];
    private FileStream? _file;
    private long _written;
    private int _waiting;

    /// <summary>Bytes so far.</summary>
    public long Length => _written + _waiting;

    /// <summary>Adds bytes at the end.</summary>
    /// <returns>Where they begin.</returns>
    /// <exception cref="CommandFailedException">There is no room.</exception>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        var start = Length;
        while (bytes.Length > 0)
        {
            if (_waiting == _buffer.Length)
            {
                Flush();
            }

            var part = bytes[..Math.Min(bytes.Length, _buffer.Length - _waiting)];
            part.CopyTo(_buffer.AsSpan(_waiting));
            _waiting += part.Length;
            bytes = bytes[part.Length..];
        }

        return start;
    }

    /// <summary>A reader at the beginning. Nothing may be added while it is in use.</summary>
    public Stream OpenRead()
    {
        if (_file is null)
        {
            return new MemoryStream(_buffer, 0, _waiting, writable: false);
        }

        Flush();
        return new NamelessFileReader(_file.SafeFileHandle, _written);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Flush()
    {
        try
        {
            _file ??= Make();
            RandomAccess.Write(_file.SafeFileHandle, _buffer.AsSpan(0, _waiting), _written);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"cannot put aside what was read ({Length >> 20} MB so far) in '{folder}': {error.Message}; free some space there, or let TMPDIR name a folder with more");
        }

        (_written, _waiting) = (_written + _waiting, 0);
    }

    private FileStream Make()
    {
        var path = Path.Combine(folder, $"riskradar-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
