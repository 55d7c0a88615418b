using System.Text.Json;
using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlPostStore(PostgreSqlDatabase database) : IPostStore
{
    public Task<int> UpsertAsync(IReadOnlyList<Post> posts, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            // Always in the same order, so that two writers wait for each other and never both.
            foreach (var influencer in posts.Select(post => post.Influencer).Distinct().OrderBy(influencer => influencer.Value))
            {
                await PostgreSqlRevisions.LockAsync(connection, influencer, cancellationToken);
            }

            var added = 0;
            foreach (var post in posts)
            {
                added += await UpsertAsync(connection, post, cancellationToken) ? 1 : 0;
            }

            return added;
        },
        cancellationToken);

    public Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken) =>
        database.FindAsync("SELECT j FROM posts WHERE id = $1", [id.Value], Read, cancellationToken);

    public IAsyncEnumerable<Post> ReadAsync(InfluencerId influencer, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT j FROM posts WHERE influencer = $1 ORDER BY published DESC NULLS LAST, id", [influencer.Value], Read, cancellationToken);

    /// <summary>The post in the first column.</summary>
    public static Post Read(NpgsqlDataReader row) => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Default.Post)!;

    /// <summary>The post, or <see langword="null"/>; inside a transaction.</summary>
    public static Task<Post?> FindAsync(NpgsqlConnection connection, PostId id, CancellationToken cancellationToken) =>
        connection.FindAsync("SELECT j FROM posts WHERE id = $1", [id.Value], Read, cancellationToken);

    private static async Task<bool> UpsertAsync(NpgsqlConnection connection, Post post, CancellationToken cancellationToken)
    {
        var known = await FindAsync(connection, post.Id, cancellationToken);
        if (known == post)
        {
            return false;
        }

        var revision = await PostgreSqlRevisions.TakeAsync(connection, post.Influencer, 1, cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO posts (id, influencer, published, revision, j) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET published = EXCLUDED.published, revision = EXCLUDED.revision, j = EXCLUDED.j
            """,
            [
                post.Id.Value, post.Influencer.Value, post.PublishedAt?.UtcTicks, revision,
                JsonSerializer.SerializeToUtf8Bytes(post, StoredJson.Default.Post),
            ],
            cancellationToken);

        return known is null;
    }
}
