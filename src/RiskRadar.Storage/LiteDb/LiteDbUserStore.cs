using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbUserStore(LiteDbFile file) : IUserStore
{
    public Task UpsertAsync(User user, CancellationToken cancellationToken) =>
        file.UpsertAsync(
            LiteDbIndexes.Users,
            new BsonDocument { ["_id"] = Id(user.Name), ["j"] = JsonSerializer.SerializeToUtf8Bytes(user, StoredJson.Default.User) },
            cancellationToken);

    public Task<User?> FindAsync(string name, CancellationToken cancellationToken) =>
        file.FindAsync(LiteDbIndexes.Users, Id(name), StoredJson.Default.User, cancellationToken);

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        file.WriteAsync(database => database.GetCollection(LiteDbIndexes.Users).Delete(Id(name)), cancellationToken);

    public async IAsyncEnumerable<User> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Users, LiteDbIndexes.ById, "", cancellationToken))
        {
            yield return JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.User)!;
        }
    }

    private static string Id(string name) => Keys.Text(name.ToLowerInvariant());
}
