using System.Diagnostics;
using System.Text;

namespace RiskRadar.EndToEnd;

/// <summary>The built program as users start it: a process with arguments, standard streams and an exit status.</summary>
internal sealed class RiskRadarProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _errorEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(Predicate<string> Wanted, TaskCompletionSource Seen)> _watchers = [];

    private RiskRadarProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginErrorReadLine();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Starts the program.</summary>
    public static RiskRadarProcess Start(params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        return new RiskRadarProcess(Process.Start(start)!);
    }

    /// <summary>Starts the program and waits for its end.</summary>
    public static async Task<ProcessEnd> RunAsync(CancellationToken cancellationToken, params IReadOnlyList<string> args)
    {
        using var process = Start(args);

        return await process.EndAsync(cancellationToken);
    }

    /// <summary>Gives the program its standard input.</summary>
    public async Task GiveAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        await _process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
        _process.StandardInput.Close();
    }

    /// <summary>Waits until a line on standard error is as wanted, or the program ends.</summary>
    public async Task SaysAsync(Predicate<string> wanted, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_watchers)
        {
            _watchers.Add((wanted, seen));
        }

        await Task.WhenAny(seen.Task, _process.WaitForExitAsync(cancellationToken));
    }

    /// <summary>What <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"kill -INT {_process.Id}" } })!;
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ProcessEnd> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _errorEnded.Task.WaitAsync(cancellationToken);

        return new ProcessEnd(_process.ExitCode, await _output, _error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // Built beside the tests: .artifacts/bin/<project>/<configuration>/.
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

            return Path.Combine(own.Parent!.Parent!.FullName, "RiskRadar.Cli", own.Name, OperatingSystem.IsWindows() ? "riskradar.exe" : "riskradar");
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _errorEnded.TrySetResult();

            return;
        }

        _error.AppendLine(line);
        lock (_watchers)
        {
            foreach (var (_, seen) in _watchers.Where(watcher => watcher.Wanted(line)))
            {
                seen.TrySetResult();
            }
        }
    }
}
