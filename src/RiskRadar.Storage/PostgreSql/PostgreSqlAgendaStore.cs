using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlAgendaStore(PostgreSqlDatabase database) : IAgendaStore
{
    private const string Columns = "duty, subject, account, influencer, due, handed_out, starts, failures, version";
    private const string Insert = $"INSERT INTO agenda AS a ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (duty, subject) ";
    private const string Item = "WHERE duty = $1 AND subject = $2";

    public Task AskAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) => InsertAsync(
        Insert + "DO UPDATE SET due = LEAST(a.due, EXCLUDED.due), account = EXCLUDED.account, influencer = EXCLUDED.influencer, version = a.version + 1",
        items,
        cancellationToken);

    public Task<int> PlanAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) =>
        InsertAsync(Insert + "DO NOTHING", items, cancellationToken);

    public Task<AgendaItem?> FindAsync(Duty duty, Guid subject, CancellationToken cancellationToken) =>
        database.FindAsync($"SELECT {Columns} FROM agenda {Item}", [duty.ToString(), subject], Read, cancellationToken);

    public Task<AgendaItem?> FindDueScanAsync(AccountId account, DateTimeOffset now, CancellationToken cancellationToken) => database.FindAsync(
        $"SELECT {Columns} FROM agenda WHERE account = $1 AND due <= $2 ORDER BY due, duty, subject LIMIT 1",
        [account.Value, now.UtcTicks],
        Read,
        cancellationToken);

    public IAsyncEnumerable<AgendaItem> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT {Columns} FROM agenda WHERE due <= $1 ORDER BY due, duty, subject", [now.UtcTicks], Read, cancellationToken);

    public IAsyncEnumerable<AgendaItem> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync($"SELECT {Columns} FROM agenda ORDER BY due, duty, subject", [], Read, cancellationToken);

    public async Task<IReadOnlyDictionary<Duty, int>> CountDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => await database
        .ReadAsync(
            "SELECT duty, count(*)::int FROM agenda WHERE due <= $1 GROUP BY duty",
            [now.UtcTicks],
            row => (Duty: Enum.Parse<Duty>(row.GetString(0)), Count: row.GetInt32(1)),
            cancellationToken)
        .ToDictionaryAsync(count => count.Duty, count => count.Count, cancellationToken: cancellationToken);

    public Task HandOutAsync(IReadOnlyList<AgendaItem> items, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var known = 0;
            foreach (var item in items)
            {
                known += await connection.ExecuteAsync(
                    $"UPDATE agenda SET handed_out = $3 {Item}", [item.Duty.ToString(), item.Subject, now.UtcTicks], cancellationToken);
            }

            return known;
        },
        cancellationToken);

    public Task<AgendaItem?> BeginAsync(Duty duty, Guid subject, DateTimeOffset now, CancellationToken cancellationToken) => database.FindAsync(
        $"UPDATE agenda SET handed_out = $3, starts = starts + 1 {Item} AND due <= $3 RETURNING {Columns}",
        [duty.ToString(), subject, now.UtcTicks],
        Read,
        cancellationToken);

    public Task SettleAsync(AgendaItem begun, DateTimeOffset? dueAgain, int failures, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            object?[] key = [begun.Duty.ToString(), begun.Subject];
            var settled = dueAgain is { } due
                ? await connection.ExecuteAsync(
                    $"UPDATE agenda SET due = $4, handed_out = NULL, starts = 0, failures = $5 {Item} AND version = $3",
                    [.. key, begun.Version, due.UtcTicks, failures],
                    cancellationToken)
                : await connection.ExecuteAsync($"DELETE FROM agenda {Item} AND version = $3", [.. key, begun.Version], cancellationToken);

            // Asked for again meanwhile: it stays due.
            return settled > 0 ? settled : await connection.ExecuteAsync(
                $"UPDATE agenda SET handed_out = NULL, starts = 0, failures = $3 {Item}", [.. key, failures], cancellationToken);
        },
        cancellationToken);

    public Task ReleaseAsync(AgendaItem begun, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"UPDATE agenda SET handed_out = NULL, starts = GREATEST(0, starts - 1) {Item}",
        [begun.Duty.ToString(), begun.Subject],
        cancellationToken);

    public Task RemoveAsync(Duty duty, Guid subject, CancellationToken cancellationToken) =>
        database.ExecuteAsync($"DELETE FROM agenda {Item}", [duty.ToString(), subject], cancellationToken);

    private static AgendaItem Read(NpgsqlDataReader row) => new(
        Enum.Parse<Duty>(row.GetString(0)),
        row.GetGuid(1),
        row.ValueOrNull<Guid>(2) is { } account ? new AccountId(account) : null,
        row.ValueOrNull<Guid>(3) is { } influencer ? new InfluencerId(influencer) : null,
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        row.ValueOrNull<long>(5) is { } handedOut ? new DateTimeOffset(handedOut, TimeSpan.Zero) : null,
        row.GetInt32(6),
        row.GetInt32(7),
        row.GetInt64(8));

    private Task<int> InsertAsync(string sql, IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var touched = 0;

            // Always in the same order, so that two writers wait for each other and never both.
            foreach (var item in items.OrderBy(item => item.Duty).ThenBy(item => item.Subject))
            {
                touched += await connection.ExecuteAsync(
                    sql,
                    [
                        item.Duty.ToString(), item.Subject, item.Account?.Value, item.Influencer?.Value, item.DueAt.UtcTicks,
                        item.HandedOutAt?.UtcTicks, item.Starts, item.Failures, item.Version,
                    ],
                    cancellationToken);
            }

            return touched;
        },
        cancellationToken);
}
