using Npgsql;
using RiskRadar.Domain;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>What happens to comments inside one transaction: rows and revisions change together.</summary>
internal static class PostgreSqlCommentWrites
{
    /// <summary>Adds or replaces comments; gives back how many were new.</summary>
    public static async Task<int> UpsertAsync(
        NpgsqlConnection connection, Post post, IReadOnlyList<Comment> comments, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await PostgreSqlRevisions.LockAsync(connection, post.Influencer, cancellationToken);
        var wanted = comments.Select(PostgreSqlCommentRow.Storable).Reverse().DistinctBy(comment => comment.Id, StringComparer.Ordinal).Reverse().ToList();
        var known = (await connection.ListAsync(
                $"SELECT {PostgreSqlCommentRow.Columns}, vanished FROM comments WHERE post = $1 AND key = ANY($2)",
                [post.Id.Value, wanted.Select(comment => Keys.Text(comment.Id)).ToArray()],
                row => (Comment: PostgreSqlCommentRow.ReadComment(row), IsGone: !row.IsDBNull(12)),
                cancellationToken))
            .ToDictionary(one => one.Comment.Id, StringComparer.Ordinal);
        var changed = wanted
            .Where(comment => !known.TryGetValue(comment.Id, out var old) || old.IsGone || old.Comment != comment)
            .ToList();
        if (changed.Count > 0)
        {
            await WriteAsync(connection, post, changed, now, cancellationToken);
        }

        return changed.Count(comment => !known.ContainsKey(comment.Id));
    }

    /// <summary>Keeps readings; gives back how many.</summary>
    public static async Task<int> SaveClassificationsAsync(
        NpgsqlConnection connection, Post post, IReadOnlyDictionary<string, Classification> classifications, CancellationToken cancellationToken)
    {
        await PostgreSqlRevisions.LockAsync(connection, post.Influencer, cancellationToken);
        var known = await connection.ListAsync(
            $"SELECT {PostgreSqlCommentRow.Columns} FROM comments WHERE post = $1 AND key = ANY($2)",
            [post.Id.Value, classifications.Keys.Select(id => Keys.Text(id.Storable())).ToArray()],
            PostgreSqlCommentRow.Read,
            cancellationToken);
        var changed = known
            .Select(one => (one.Comment.Id, Old: one.Classification, New: classifications.GetValueOrDefault(one.Comment.Id)))
            .Where(one => one.New is not null && one.New != one.Old)
            .ToList();
        if (changed.Count == 0)
        {
            return 0;
        }

        var first = await PostgreSqlRevisions.TakeAsync(connection, post.Influencer, changed.Count, cancellationToken);

        return await connection.ExecuteAsync(
            """
            UPDATE comments SET model = u.m, sentiment = u.s, scores = u.g, language = u.n, supported = u.u, revision = u.r
            FROM unnest($2::text[], $3::text[], $4::int[], $5::bytea[], $6::text[], $7::boolean[], $8::bigint[]) AS u (k, m, s, g, n, u, r)
            WHERE post = $1 AND key = u.k
            """,
            [
                post.Id.Value,
                changed.Select(one => Keys.Text(one.Id)).ToArray(),
                changed.Select(one => one.New!.Model).ToArray(),
                changed.Select(one => (int)one.New!.Sentiment).ToArray(),
                changed.Select(one => PostgreSqlCommentRow.Scores(one.New!)).ToArray(),
                changed.Select(one => one.New!.Language).ToArray(),
                changed.Select(one => one.New!.LanguageSupported).ToArray(),
                Enumerable.Range(0, changed.Count).Select(i => first + i).ToArray(),
            ],
            cancellationToken);
    }

    /// <summary>Takes comments out for good; gives back how many there were.</summary>
    public static async Task<int> RemoveAsync(
        NpgsqlConnection connection, Post post, IReadOnlyList<string> comments, CancellationToken cancellationToken)
    {
        await PostgreSqlRevisions.LockAsync(connection, post.Influencer, cancellationToken);
        var removed = await connection.ListAsync(
            "DELETE FROM comments WHERE post = $1 AND key = ANY($2) RETURNING key, id",
            [post.Id.Value, comments.Select(id => Keys.Text(id.Storable())).ToArray()],
            row => (Key: row.GetString(0), Id: row.GetString(1)),
            cancellationToken);
        if (removed.Count == 0)
        {
            return 0;
        }

        var first = await PostgreSqlRevisions.TakeAsync(connection, post.Influencer, removed.Count, cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO removed_comments (post, key, id, influencer, revision)
            SELECT $1, u.k, u.i, $2, u.r FROM unnest($3::text[], $4::text[], $5::bigint[]) AS u (k, i, r)
            ON CONFLICT (post, key) DO UPDATE SET revision = EXCLUDED.revision
            """,
            [
                post.Id.Value,
                post.Influencer.Value,
                removed.Select(one => one.Key).ToArray(),
                removed.Select(one => one.Id).ToArray(),
                Enumerable.Range(0, removed.Count).Select(i => first + i).ToArray(),
            ],
            cancellationToken);

        return removed.Count;
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, Post post, List<Comment> changed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = await PostgreSqlRevisions.TakeAsync(connection, post.Influencer, changed.Count, cancellationToken);
        var keys = changed.Select(comment => Keys.Text(comment.Id)).ToArray();
        await connection.ExecuteAsync(
            """
            INSERT INTO comments AS c (post, key, id, influencer, author, body, published, likes, parent, revision, first_seen)
            SELECT $1, u.k, u.i, $2, u.a, u.t, u.d, u.l, u.e, u.r, $3
            FROM unnest($4::text[], $5::text[], $6::bigint[], $7::text[], $8::bigint[], $9::int[], $10::text[], $11::bigint[])
                AS u (k, i, a, t, d, l, e, r)
            ON CONFLICT (post, key) DO UPDATE SET
                author = EXCLUDED.author, body = EXCLUDED.body, published = EXCLUDED.published, likes = EXCLUDED.likes,
                parent = EXCLUDED.parent, revision = EXCLUDED.revision, vanished = NULL,
                model = CASE WHEN c.body = EXCLUDED.body THEN c.model END
            """,
            [
                post.Id.Value,
                post.Influencer.Value,
                now.UtcTicks,
                keys,
                changed.Select(comment => comment.Id).ToArray(),
                changed.Select(comment => comment.Author is { } author ? unchecked((long)author.Value) : (long?)null).ToArray(),
                changed.Select(comment => comment.Text).ToArray(),
                changed.Select(comment => comment.PublishedAt?.UtcTicks).ToArray(),
                changed.Select(comment => comment.Likes).ToArray(),
                changed.Select(comment => comment.ParentId).ToArray(),
                Enumerable.Range(0, changed.Count).Select(i => first + i).ToArray(),
            ],
            cancellationToken);
        await connection.ExecuteAsync("DELETE FROM removed_comments WHERE post = $1 AND key = ANY($2)", [post.Id.Value, keys], cancellationToken);
    }
}
