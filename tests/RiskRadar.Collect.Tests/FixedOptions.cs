using Microsoft.Extensions.Options;

namespace RiskRadar.Collect;

/// <summary>Options that are what they are.</summary>
internal sealed class FixedOptions(CollectOptions options) : IOptionsMonitor<CollectOptions>
{
    public CollectOptions CurrentValue => options;

    public CollectOptions Get(string? name) => options;

    public IDisposable? OnChange(Action<CollectOptions, string?> listener) => null;
}
