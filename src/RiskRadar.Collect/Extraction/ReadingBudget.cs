namespace RiskRadar.Collect.Extraction;

/// <summary>
/// What the reading of one page may cost: <see cref="MostTime"/> of processor time and <see cref="MostBytes"/> of memory taken. Markup is bounded before
/// it is parsed, so that no page known to us comes near; this is what holds when somebody writes one for the purpose.
/// </summary>
/// <param name="processorTime">The processor time that the reading thread has used since some moment.</param>
/// <param name="cancellationToken">Stops the reading at once.</param>
internal sealed class ReadingBudget(Func<TimeSpan> processorTime, CancellationToken cancellationToken)
{
    /// <summary>The most processor time for a page; the slowest page of a thousand ordinary ones needs a tenth.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>The most memory that may be taken, counted without what was given back meanwhile.</summary>
    public const long MostBytes = 200_000_000;

    // Candidates are compared up to here: the likely ones come first, and what they hold is still to be read.
    private const double ForComparing = 0.6;

    // A page has hundreds of candidates that are dismissed in no time.
    private const uint ComparedBetweenQuestions = 16;

    // Items are read up to here, so that enough is left to put in order what was read.
    private const double ForItems = 0.9;

    private readonly TimeSpan _start = processorTime();
    private readonly long _bytesAtStart = GC.GetAllocatedBytesForCurrentThread();
    private bool _hasComparedAll = true;
    private uint _compared;
    private int _unread;

    /// <summary>What was left out because the budget was nearly spent, as a sentence; <see langword="null"/> when nothing was.</summary>
    public string? LeftOut
    {
        get
        {
            var what = (_hasComparedAll, _unread) switch
            {
                (true, 0) => null,
                (false, 0) => "not everything that may be comments was looked at",
                (true, _) => $"{_unread} of its comments were left out",
                _ => $"{_unread} of its comments were left out, and not everything that may be comments was looked at",
            };
            return what is null ? null : $"Reading the page takes too much ({Limits}): {what}.";
        }
    }

    /// <summary>The limits in words.</summary>
    public static string Limits => FormattableString.Invariant($"{MostTime.TotalSeconds:0} s of processor time or {MostBytes / 1_000_000} MB of memory");

    /// <summary>Goes on only within the budget.</summary>
    /// <exception cref="ReadingBudgetSpentException">The budget is spent.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void Demand()
    {
        if (Spent() >= 1)
        {
            throw new ReadingBudgetSpentException();
        }
    }

    /// <summary>Whether another candidate may be looked at.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public bool MayCompare()
    {
        if (_hasComparedAll && (++_compared % ComparedBetweenQuestions != 0 || Spent() < ForComparing))
        {
            return true;
        }

        _hasComparedAll = false;
        return false;
    }

    /// <summary>Whether another item may be read; an item that may not is counted as left out.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public bool MayReadItem()
    {
        if (_unread == 0 && Spent() < ForItems)
        {
            return true;
        }

        _unread++;
        return false;
    }

    private double Spent()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Math.Max((processorTime() - _start) / MostTime, (GC.GetAllocatedBytesForCurrentThread() - _bytesAtStart) / (double)MostBytes);
    }
}
