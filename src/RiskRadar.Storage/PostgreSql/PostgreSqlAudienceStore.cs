using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlAudienceStore(PostgreSqlDatabase database) : IAudienceStore
{
    public Task SaveAsync(StoredAudience audience, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO audiences (influencer, revision, z) VALUES ($1, $2, $3)
        ON CONFLICT (influencer) DO UPDATE SET revision = EXCLUDED.revision, z = EXCLUDED.z
        """,
        [audience.Influencer.Value, audience.Revision, Packed.Pack(audience.Bytes.Span)],
        cancellationToken);

    public Task<StoredAudience?> FindAsync(InfluencerId influencer, CancellationToken cancellationToken) => database.FindAsync(
        "SELECT revision, z FROM audiences WHERE influencer = $1",
        [influencer.Value],
        row => new StoredAudience(influencer, row.GetInt64(0), Packed.Unpack(row.GetFieldValue<byte[]>(1))),
        cancellationToken);
}
