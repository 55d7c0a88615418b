using System.Collections.Concurrent;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class SecretStoreConformance : StoreConformance<ISecretStore>
{
    [Fact]
    public async Task GetOrAdd_SecondTimeAndAfterReopening_GivesTheFirstSecret()
    {
        await Store.GetOrAddAsync("pseudonyms", () => [1, 2, 3], Stop);
        await ReopenAsync();

        Assert.Equal([1, 2, 3], await Store.GetOrAddAsync("pseudonyms", () => [4], Stop));
        Assert.Equal([4], await Store.GetOrAddAsync("sessions", () => [4], Stop));
    }

    [Fact]
    public async Task GetOrAdd_ByManyAtOnce_GivesAllTheSame()
    {
        var secrets = new ConcurrentBag<byte>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 20), Stop, async (i, cancellationToken) =>
            secrets.Add((await Store.GetOrAddAsync("pseudonyms", () => [(byte)i], cancellationToken))[0]));

        Assert.Single(secrets.Distinct());
    }
}
