using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbRunStore(LiteDbFile file) : IRunStore
{
    public Task UpsertAsync(Run run, CancellationToken cancellationToken) => file.UpsertAsync(
        LiteDbIndexes.Runs,
        new BsonDocument
        {
            ["_id"] = run.Id.ToString("N"),
            [LiteDbIndexes.ByStart] = $"{Keys.NewestFirst(run.StartedAt)}/{run.Id:N}",
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(run, StoredJson.Default.Run),
        },
        cancellationToken);

    public async IAsyncEnumerable<Run> ReadRecentAsync(int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var documents = file.ReadAsync(LiteDbIndexes.Runs, LiteDbIndexes.ByStart, "", cancellationToken);
        await foreach (var document in documents.Take(limit).WithCancellation(cancellationToken))
        {
            yield return JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Run)!;
        }
    }

    public Task<int> RemoveBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken) => file.WriteAsync(
        database => database.GetCollection(LiteDbIndexes.Runs).DeleteMany(
            BsonExpression.Create($"$.{LiteDbIndexes.ByStart} BETWEEN @0 AND @1", Keys.NewestFirst(before.AddTicks(-1)), Keys.Last)),
        cancellationToken);
}
