using System.Text.Json;
using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlUserStore(PostgreSqlDatabase database) : IUserStore
{
    public Task UpsertAsync(User user, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO users (name, j) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET j = EXCLUDED.j",
        [Name(user.Name), JsonSerializer.SerializeToUtf8Bytes(user, StoredJson.Default.User)],
        cancellationToken);

    public Task<User?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM users WHERE name = $1", [Name(name)], Read, cancellationToken);

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        await database.ExecuteAsync("DELETE FROM users WHERE name = $1", [Name(name)], cancellationToken) > 0;

    public IAsyncEnumerable<User> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync("SELECT j FROM users ORDER BY name", [], Read, cancellationToken);

    private static string Name(string name) => Keys.Text(name.ToLowerInvariant()).Storable();

    private static User Read(NpgsqlDataReader row) => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.User)!;
}
