using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect;

/// <summary>The real reader of pages, with a note of what the dearest page cost its thread.</summary>
internal sealed class MeasuredReading
{
    private readonly PageReader _reader = new();

    /// <summary>The most processor time for one page so far.</summary>
    public TimeSpan MostTime { get; private set; }

    /// <summary>The most memory taken for one page so far, in bytes.</summary>
    public long MostBytes { get; private set; }

    public void Register(IServiceCollection services) => services.AddSingleton<ReadPage>(Read);

    private ExtractedPage Read(PageContent page, CancellationToken cancellationToken)
    {
        var processor = new ThreadProcessorTime(TimeProvider.System);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var read = _reader.Read(page, adapters: true, cancellationToken);
        (MostTime, MostBytes) = (Max(MostTime, processor.Now()), Math.Max(MostBytes, GC.GetAllocatedBytesForCurrentThread() - bytes));

        return read;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
