using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbNotificationStore(LiteDbFile file) : INotificationStore
{
    public Task<IReadOnlyList<Notification>> AddAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) =>
        file.WriteAsync<IReadOnlyList<Notification>>(
            database => [.. notifications.Where(notification => Find(database, notification.Id) is null && Save(database, notification))],
            cancellationToken);

    public Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        file.ReadAsync(database => Find(database, id), cancellationToken);

    public Task DeliveredAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken) => file.WriteAsync(
        database => Find(database, id) is { } known && Save(database, known with { DeliveredAt = at }), cancellationToken);

    public async IAsyncEnumerable<Notification> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Notifications, LiteDbIndexes.ByStart, "", cancellationToken))
        {
            yield return Read(document);
        }
    }

    private static Notification? Find(ILiteDatabase database, Guid id) =>
        database.GetCollection(LiteDbIndexes.Notifications).FindById(id.ToString("N")) is { } document ? Read(document) : null;

    private static bool Save(ILiteDatabase database, Notification notification)
    {
        database.GetCollection(LiteDbIndexes.Notifications).Upsert(new BsonDocument
        {
            ["_id"] = notification.Id.ToString("N"),
            [LiteDbIndexes.ByStart] = $"{Keys.Ascending(notification.CreatedAt.UtcTicks)}/{notification.Id:N}",
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(notification, StoredJson.Default.Notification),
        });

        return true;
    }

    private static Notification Read(BsonDocument document) =>
        JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Notification)!;
}
