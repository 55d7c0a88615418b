using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>Reads what changed under an influencer's posts after a revision; inside one snapshot.</summary>
internal static class PostgreSqlCommentChanges
{
    private const int AfterColumns = 12;

    /// <summary>At most <paramref name="limit"/> changes, in the order of their revisions.</summary>
    public static async Task<AudienceChanges> ReadAsync(
        NpgsqlConnection connection, InfluencerId influencer, long after, int limit, CancellationToken cancellationToken)
    {
        object?[] values = [influencer.Value, after, limit];
        const string range = "WHERE influencer = $1 AND revision > $2 ORDER BY revision LIMIT $3";
        var posts = await connection.ListAsync(
            $"SELECT id, revision FROM posts {range}",
            values,
            row => new Change(row.GetInt64(1), new PostId(row.GetGuid(0)), null, null),
            cancellationToken);
        var comments = await connection.ListAsync(
            $"SELECT {PostgreSqlCommentRow.Columns}, revision FROM comments {range}",
            values,
            row => new Change(row.GetInt64(AfterColumns), new PostId(row.GetGuid(0)), PostgreSqlCommentRow.Read(row), null),
            cancellationToken);
        var removed = await connection.ListAsync(
            $"SELECT post, id, revision FROM removed_comments {range}",
            values,
            row => new Change(row.GetInt64(2), new PostId(row.GetGuid(0)), null, row.GetString(1)),
            cancellationToken);

        var changes = posts.Concat(comments).Concat(removed).OrderBy(change => change.Revision).Take(limit).ToList();
        var changed = new List<PostChange>();
        foreach (var group in changes.GroupBy(change => change.Post))
        {
            if (await PostgreSqlPostStore.FindAsync(connection, group.Key, cancellationToken) is { } post)
            {
                changed.Add(new PostChange(
                    post,
                    [.. group.Select(change => change.Comment).OfType<ClassifiedComment>()],
                    [.. group.Select(change => change.Removed).OfType<string>()]));
            }
        }

        return new AudienceChanges(changed, changes.Count == 0 ? after : changes[^1].Revision);
    }

    private sealed record Change(long Revision, PostId Post, ClassifiedComment? Comment, string? Removed);
}
