using System.Security.Cryptography;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Makes pseudonyms with the key that this installation made for itself.</summary>
internal sealed class Pseudonyms(ISecretStore secrets)
{
    private const string Secret = "author-pseudonyms";
    private const int KeyBytes = 32;

    private AuthorPseudonyms? _made;

    public async Task<AuthorPseudonyms> GetAsync(CancellationToken cancellationToken) => _made ??= new AuthorPseudonyms(
        await secrets.GetOrAddAsync(Secret, () => RandomNumberGenerator.GetBytes(KeyBytes), cancellationToken));
}
