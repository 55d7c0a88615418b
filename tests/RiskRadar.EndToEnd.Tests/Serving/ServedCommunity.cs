using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.SampleCommunity;

namespace RiskRadar.EndToEnd.Serving;

/// <summary>The sample community in the test's own process, and servers that read it: the community outlives every one of them.</summary>
internal sealed class ServedCommunity : IAsyncDisposable
{
    private readonly SampleSites _sites;

    private ServedCommunity(SampleSites sites) => _sites = sites;

    /// <summary>Starts its sites on free ports.</summary>
    public static async Task<ServedCommunity> StartAsync(CancellationToken cancellationToken) =>
        new(await SampleSites.StartAsync(new SampleOptions { Now = TimeProvider.System.GetUtcNow() }, cancellationToken));

    /// <summary>Makes a data directory in which everybody is on the roster and waits to be read for the first time, and the settings of its server.</summary>
    public async Task PrepareAsync(string folder, CancellationToken cancellationToken)
    {
        await KeptData.PrepareAsync(folder, cancellationToken);
        using (var data = KeptData.Open(folder))
        {
            var roster = data.Services.GetRequiredService<IInfluencerStore>();
            var now = TimeProvider.System.GetUtcNow();
            var items = new List<AgendaItem> { AgendaItem.AssessRoster(now) };
            foreach (var person in _sites.Influencers)
            {
                var influencer = new Influencer(
                    InfluencerId.Of(person.Handle), person.Handle, person.Name, person.Platform, person.Followers,
                    person.HiredAt is { } hiredAt ? new Hire(person.HiredBy, hiredAt, EndsAt: null) : null);
                await roster.UpsertAsync(influencer, cancellationToken);
                foreach (var account in person.Accounts.Select(address => new Account(AccountId.Of(address), influencer.Id, address)))
                {
                    await roster.UpsertAccountAsync(account, cancellationToken);
                    items.Add(AgendaItem.ScanAccount(account, now));
                }
            }

            await data.Services.GetRequiredService<IAgendaStore>().AskAsync(items, cancellationToken);
        }

        await File.WriteAllBytesAsync(SettingsOf(folder), JsonSerializer.SerializeToUtf8Bytes(Settings()), cancellationToken);
    }

    /// <summary>Starts a server on a data directory that was prepared.</summary>
    public static RiskRadarProcess Serve(string folder) =>
        RiskRadarProcess.Start("serve", "--data", folder, "--config", SettingsOf(folder), "--urls", "http://127.0.0.1:0");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _sites.DisposeAsync();

    private static string SettingsOf(string folder) => Path.Combine(folder, "riskradar.json");

    // Sites on loopback may be read, at a pace that they do not mind; on a busy machine they are waited for.
    private Dictionary<string, object> Settings() => new()
    {
        ["Collect"] = new
        {
            Delay = "00:00:00.010",
            LongestWait = "00:05:00",
            Contact = "tests@riskradar.example",
            AllowedHosts = _sites.Sites.Select(site => site.Address.Authority),
        },
        ["Jobs"] = new { Workers = 12 },
    };
}
