namespace RiskRadar.Domain.Storage;

/// <summary>Secrets that the installation makes for itself once, such as the key of the pseudonyms.</summary>
public interface ISecretStore
{
    /// <summary>The secret of this name; made from <paramref name="make"/> and kept if there is none. Every caller gets the same bytes.</summary>
    Task<byte[]> GetOrAddAsync(string name, Func<byte[]> make, CancellationToken cancellationToken);
}
