using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlSecretStore(PostgreSqlDatabase database) : ISecretStore
{
    public async Task<byte[]> GetOrAddAsync(string name, Func<byte[]> make, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is { } known)
        {
            return known;
        }

        await database.ExecuteAsync(
            "INSERT INTO secrets (name, b) VALUES ($1, $2) ON CONFLICT DO NOTHING", [Keys.Text(name), make()], cancellationToken);

        // Whoever was first: all get the same.
        return (await FindAsync(name, cancellationToken))!;
    }

    private Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => database.FindAsync(
        "SELECT b FROM secrets WHERE name = $1", [Keys.Text(name)], row => row.GetFieldValue<byte[]>(0), cancellationToken);
}
