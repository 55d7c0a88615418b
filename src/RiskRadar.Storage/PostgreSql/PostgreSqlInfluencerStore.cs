using System.Text.Json;
using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlInfluencerStore(PostgreSqlDatabase database) : IInfluencerStore
{
    public Task UpsertAsync(Influencer influencer, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO influencers (id, handle, j) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET handle = EXCLUDED.handle, j = EXCLUDED.j",
        [
            influencer.Id.Value,
            Keys.Text(influencer.Handle).Storable(),
            JsonSerializer.SerializeToUtf8Bytes(influencer, StoredJson.Default.Influencer),
        ],
        cancellationToken);

    public Task<Influencer?> FindAsync(InfluencerId id, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM influencers WHERE id = $1", [id.Value], ReadInfluencer, cancellationToken);

    public IAsyncEnumerable<Influencer> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync("SELECT j FROM influencers ORDER BY handle, id", [], ReadInfluencer, cancellationToken);

    public Task UpsertAccountAsync(Account account, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO accounts (id, j) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET j = EXCLUDED.j",
        [account.Id.Value, JsonSerializer.SerializeToUtf8Bytes(account, StoredJson.Default.Account)],
        cancellationToken);

    public Task<Account?> FindAccountAsync(AccountId id, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM accounts WHERE id = $1", [id.Value], ReadAccount, cancellationToken);

    public IAsyncEnumerable<Account> ReadAccountsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync("SELECT j FROM accounts ORDER BY id", [], ReadAccount, cancellationToken);

    private static Influencer ReadInfluencer(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Influencer)!;

    private static Account ReadAccount(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Account)!;
}
