using System.Text.Json;
using Npgsql;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlNotificationStore(PostgreSqlDatabase database) : INotificationStore
{
    public Task<IReadOnlyList<Notification>> AddAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Notification>>(
            async connection =>
            {
                var added = new List<Notification>();
                foreach (var notification in notifications)
                {
                    var rows = await connection.ExecuteAsync(
                        "INSERT INTO notifications (id, created, j) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                        [notification.Id, notification.CreatedAt.UtcTicks, Write(notification)],
                        cancellationToken);
                    if (rows > 0)
                    {
                        added.Add(notification);
                    }
                }

                return added;
            },
            cancellationToken);

    public Task<Notification?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM notifications WHERE id = $1", [id], Read, cancellationToken);

    public async Task DeliveredAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } known)
        {
            await database.ExecuteAsync(
                "UPDATE notifications SET j = $2 WHERE id = $1", [id, Write(known with { DeliveredAt = at })], cancellationToken);
        }
    }

    public IAsyncEnumerable<Notification> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync("SELECT j FROM notifications ORDER BY created, id", [], Read, cancellationToken);

    private static byte[] Write(Notification notification) =>
        JsonSerializer.SerializeToUtf8Bytes(notification, StoredJson.Default.Notification);

    private static Notification Read(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Notification)!;
}
