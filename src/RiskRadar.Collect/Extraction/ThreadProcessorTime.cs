using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace RiskRadar.Collect.Extraction;

/// <summary>
/// How long the processor has worked for the thread that reads a page. A busy machine must not read a page otherwise than an idle one, so it is not the
/// clock that counts. The clock is asked first, because it is cheap and the processor cannot have worked longer.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class ThreadProcessorTime(TimeProvider time)
{
    // The system counts in steps of ten milliseconds.
    private const int StepsPerSecond = 100;

    private const string SystemFile = "/proc/thread-self/stat";

    // The names and numbers of a thread in one line.
    private const int LongestLine = 1_024;

    // After the name in brackets.
    private const int FieldOfUserTime = 11;

    // Ordinary pages are read by then, and the system need not be asked again.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = time.GetTimestamp();
    private readonly long? _stepsAtStart = Steps();
    private TimeSpan _nextQuestion = Pause;
    private TimeSpan _known;

    /// <summary>The processor time since this was made, on the same thread, at most 100 ms old; the clock's time where the system does not tell.</summary>
    public TimeSpan Now()
    {
        var clock = time.GetElapsedTime(_start);
        if (clock < _nextQuestion)
        {
            return _known;
        }

        _known = _stepsAtStart is { } start && Steps() is { } now ? TimeSpan.FromSeconds((double)(now - start) / StepsPerSecond) : clock;
        _nextQuestion = clock + Pause;
        return _known;
    }

    // The time in user code and in the system.
    private static long? Steps()
    {
        try
        {
            using var file = File.OpenHandle(SystemFile);
            return Steps(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long? Steps(SafeFileHandle file)
    {
        Span<byte> line = stackalloc byte[LongestLine];
        line = line[..RandomAccess.Read(file, line, 0)];

        // The name may hold anything.
        line = line[(line.LastIndexOf((byte)')') + 1)..].TrimStart((byte)' ');
        for (var field = 0; field < FieldOfUserTime; field++)
        {
            line = line[(line.IndexOf((byte)' ') + 1)..];
        }

        return Utf8Parser.TryParse(line, out long user, out var length) && length < line.Length && Utf8Parser.TryParse(line[(length + 1)..], out long system, out _)
            ? user + system
            : null;
    }
}
