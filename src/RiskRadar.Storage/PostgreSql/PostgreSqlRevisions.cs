using Npgsql;
using RiskRadar.Domain;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>
/// Counts an influencer's changes. The counter's row stays locked until the write commits: changes become visible in the order of their
/// revisions, and a reader that has seen one has missed none before it.
/// </summary>
internal static class PostgreSqlRevisions
{
    /// <summary>Waits for the counter of an influencer and holds it until the transaction ends.</summary>
    public static Task LockAsync(NpgsqlConnection connection, InfluencerId influencer, CancellationToken cancellationToken) =>
        TakeAsync(connection, influencer, 0, cancellationToken);

    /// <summary>Takes the next revisions; gives back the first of them.</summary>
    public static async Task<long> TakeAsync(
        NpgsqlConnection connection, InfluencerId influencer, int count, CancellationToken cancellationToken) =>
        await connection.FindAsync(
            """
            INSERT INTO revisions (influencer, n) VALUES ($1, $2)
            ON CONFLICT (influencer) DO UPDATE SET n = revisions.n + EXCLUDED.n
            RETURNING n
            """,
            [influencer.Value, (long)count],
            row => row.GetInt64(0),
            cancellationToken) - count + 1;
}
