using Microsoft.Extensions.DependencyInjection;

namespace RiskRadar.Storage.Conformance;

/// <summary>What every store must do, whatever keeps it: derive a class for each technology.</summary>
/// <typeparam name="TStore">The port.</typeparam>
public abstract class StoreConformance<TStore> : IAsyncLifetime
    where TStore : notnull
{
    private ServiceProvider? _services;

    protected TStore Store => _services!.GetRequiredService<TStore>();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _services = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another port of the same store.</summary>
    protected T Other<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    /// <summary>Closes the store and opens it again.</summary>
    protected async Task ReopenAsync()
    {
        await _services!.DisposeAsync();
        _services = await OpenAsync();
    }

    /// <summary>Opens the store of this test: empty the first time, with what it kept after that.</summary>
    protected abstract Task<ServiceProvider> OpenAsync();

    /// <summary>Removes what the test left.</summary>
    protected abstract Task CleanAsync();
}
