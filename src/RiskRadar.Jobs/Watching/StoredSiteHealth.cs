using System.Runtime.CompilerServices;
using System.Text.Json;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Watching;

/// <summary>How the sites behave, kept: a restart does not forget which ones rest.</summary>
internal sealed class StoredSiteHealth(INoteStore notes) : ISiteHealthStore
{
    private const string Prefix = "site/";

    public async Task<SiteHealth?> FindAsync(string site, CancellationToken cancellationToken) =>
        await notes.FindAsync(Prefix + site, cancellationToken) is { } note ? Read(note) : null;

    public Task SaveAsync(SiteHealth health, CancellationToken cancellationToken) => notes.SaveAsync(
        Prefix + health.Site, JsonSerializer.SerializeToUtf8Bytes(health, NotesJson.Default.SiteHealth), cancellationToken);

    public async IAsyncEnumerable<SiteHealth> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var note in notes.ReadAsync(Prefix, cancellationToken))
        {
            yield return Read(note.Value);
        }
    }

    private static SiteHealth Read(byte[] note) => JsonSerializer.Deserialize(note, NotesJson.Default.SiteHealth)!;
}
