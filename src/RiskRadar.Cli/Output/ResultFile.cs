namespace RiskRadar.Cli.Output;

/// <summary>Writes a result file whole or not at all: a command that is stopped leaves the former file as it was.</summary>
internal static class ResultFile
{
    /// <summary>Writes through a temporary file beside the target, and moves it into place at the end.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new CommandFailedException($"cannot write '{path}': there is no folder '{Path.GetDirectoryName(target)}'; make it first");
        }

        var unfinished = $"{target}.{Environment.ProcessId}.unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                await write(stream);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
