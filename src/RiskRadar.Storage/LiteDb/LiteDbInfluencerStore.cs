using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbInfluencerStore(LiteDbFile file) : IInfluencerStore
{
    public Task UpsertAsync(Influencer influencer, CancellationToken cancellationToken) =>
        file.UpsertAsync(
            LiteDbIndexes.Influencers,
            new BsonDocument
            {
                ["_id"] = influencer.Id.ToString(),
                [LiteDbIndexes.ByHandle] = $"{Keys.Text(influencer.Handle)}\0{influencer.Id}",
                ["j"] = JsonSerializer.SerializeToUtf8Bytes(influencer, StoredJson.Default.Influencer),
            },
            cancellationToken);

    public Task<Influencer?> FindAsync(InfluencerId id, CancellationToken cancellationToken) =>
        file.FindAsync(LiteDbIndexes.Influencers, id.ToString(), StoredJson.Default.Influencer, cancellationToken);

    public async IAsyncEnumerable<Influencer> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Influencers, LiteDbIndexes.ByHandle, "", cancellationToken))
        {
            yield return JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Influencer)!;
        }
    }

    public Task UpsertAccountAsync(Account account, CancellationToken cancellationToken) =>
        file.UpsertAsync(
            LiteDbIndexes.Accounts,
            new BsonDocument
            {
                ["_id"] = account.Id.ToString(),
                ["j"] = JsonSerializer.SerializeToUtf8Bytes(account, StoredJson.Default.Account),
            },
            cancellationToken);

    public Task<Account?> FindAccountAsync(AccountId id, CancellationToken cancellationToken) =>
        file.FindAsync(LiteDbIndexes.Accounts, id.ToString(), StoredJson.Default.Account, cancellationToken);

    public async IAsyncEnumerable<Account> ReadAccountsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Accounts, LiteDbIndexes.ById, "", cancellationToken))
        {
            yield return JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Account)!;
        }
    }
}
