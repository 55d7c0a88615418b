namespace RiskRadar.Domain.Storage;

/// <summary>Keeps how the sites have been behaving, so that a restart does not forget which ones rest.</summary>
public interface ISiteHealthStore
{
    /// <summary>A site's health, or <see langword="null"/> when nothing is known of it.</summary>
    Task<SiteHealth?> FindAsync(string site, CancellationToken cancellationToken);

    /// <summary>Adds it or replaces what is known of the site.</summary>
    Task SaveAsync(SiteHealth health, CancellationToken cancellationToken);

    /// <summary>All sites, in the order of their names.</summary>
    IAsyncEnumerable<SiteHealth> ReadAllAsync(CancellationToken cancellationToken);
}
