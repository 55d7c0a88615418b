using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlCommentStore(PostgreSqlDatabase database, TimeProvider time) : ICommentStore
{
    private const string Columns = PostgreSqlCommentRow.Columns;

    public Task<int> UpsertAsync(PostId post, IReadOnlyList<Comment> comments, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await PostgreSqlPostStore.FindAsync(connection, post, cancellationToken) is { } owner
            ? await PostgreSqlCommentWrites.UpsertAsync(connection, owner, comments, time.GetUtcNow(), cancellationToken)
            : throw new InvalidOperationException($"Comments of post {post} cannot be kept: the post is unknown."),
        cancellationToken);

    public IAsyncEnumerable<ClassifiedComment> ReadAsync(PostId post, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT {Columns} FROM comments WHERE post = $1 ORDER BY key", [post.Value], PostgreSqlCommentRow.Read, cancellationToken);

    // Three ranges of the index instead of "is not": a long list that is nearly read must not be searched from its beginning each time.
    public async Task<IReadOnlyList<Comment>> ReadUnclassifiedAsync(
        PostId post, string model, int limit, CancellationToken cancellationToken) => await database
        .ReadAsync(
            $"""
            (SELECT {Columns} FROM comments WHERE post = $1 AND model IS NULL LIMIT $3)
            UNION ALL (SELECT {Columns} FROM comments WHERE post = $1 AND model < $2 LIMIT $3)
            UNION ALL (SELECT {Columns} FROM comments WHERE post = $1 AND model > $2 LIMIT $3)
            LIMIT $3
            """,
            [post.Value, model, limit],
            PostgreSqlCommentRow.ReadComment,
            cancellationToken)
        .ToListAsync(cancellationToken);

    public Task SaveClassificationsAsync(
        PostId post, IReadOnlyDictionary<string, Classification> classifications, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await PostgreSqlPostStore.FindAsync(connection, post, cancellationToken) is { } owner
            ? await PostgreSqlCommentWrites.SaveClassificationsAsync(connection, owner, classifications, cancellationToken)
            : 0,
        cancellationToken);

    public Task<(int Comments, int Classified)> CountAsync(PostId post, string model, CancellationToken cancellationToken) => database.FindAsync(
        "SELECT count(*)::int, (count(*) FILTER (WHERE model = $2))::int FROM comments WHERE post = $1",
        [post.Value, model],
        row => (row.GetInt32(0), row.GetInt32(1)),
        cancellationToken);

    public Task<AudienceChanges> ReadChangesAsync(InfluencerId influencer, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAtOnceAsync(
            connection => PostgreSqlCommentChanges.ReadAsync(connection, influencer, after, limit, cancellationToken), cancellationToken);

    public Task<int> MissAsync(PostId post, IReadOnlySet<string> found, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "UPDATE comments SET vanished = $3 WHERE post = $1 AND vanished IS NULL AND NOT (key = ANY($2))",
            [post.Value, found.Select(id => Keys.Text(id.Storable())).ToArray(), at.UtcTicks],
            cancellationToken);

    public IAsyncEnumerable<VanishedComments> ReadVanishedAsync(InfluencerId influencer, CancellationToken cancellationToken) => database.ReadAsync(
        """
        SELECT post, array_agg(id ORDER BY key), min(vanished) FROM comments
        WHERE influencer = $1 AND vanished IS NOT NULL GROUP BY post ORDER BY post
        """,
        [influencer.Value],
        row => new VanishedComments(
            new PostId(row.GetGuid(0)), row.GetFieldValue<string[]>(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)),
        cancellationToken);

    public IAsyncEnumerable<Comment> ReadByAuthorAsync(AuthorKey author, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT {Columns} FROM comments WHERE author = $1 ORDER BY post, key",
        [unchecked((long)author.Value)],
        PostgreSqlCommentRow.ReadComment,
        cancellationToken);

    public IAsyncEnumerable<Comment> ReadOlderAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT {Columns} FROM comments WHERE COALESCE(published, first_seen) < $1 ORDER BY post, key",
        [before.UtcTicks],
        PostgreSqlCommentRow.ReadComment,
        cancellationToken);

    public Task<int> RemoveAsync(PostId post, IReadOnlyList<string> comments, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await PostgreSqlPostStore.FindAsync(connection, post, cancellationToken) is { } owner
            ? await PostgreSqlCommentWrites.RemoveAsync(connection, owner, comments, cancellationToken)
            : 0,
        cancellationToken);
}
