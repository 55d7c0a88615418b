using LiteDB;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbSecretStore(LiteDbFile file) : ISecretStore
{
    public Task<byte[]> GetOrAddAsync(string name, Func<byte[]> make, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database =>
            {
                var collection = database.GetCollection(LiteDbIndexes.Secrets);
                if (collection.FindById(Keys.Text(name)) is { } known)
                {
                    return known["b"].AsBinary;
                }

                var secret = make();
                collection.Insert(new BsonDocument { ["_id"] = Keys.Text(name), ["b"] = secret });

                return secret;
            },
            cancellationToken);
}
