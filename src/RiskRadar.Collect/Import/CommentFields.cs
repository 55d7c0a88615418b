using System.Globalization;
using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>The fields of one comment in a post's line.</summary>
internal readonly record struct CommentFields(
    string? Id, string? Author, string? Text, DateTimeOffset? PublishedAt, bool HasBrokenTime, int? Likes, string? ParentId)
{
    /// <summary>Reads the object at which the reader stands.</summary>
    public static CommentFields Read(ref Utf8JsonReader reader)
    {
        CommentFields comment = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) { comment = comment with { Id = JsonField.Text(ref reader) }; }
            else if (reader.ValueTextEquals("author"u8)) { comment = comment with { Author = JsonField.Text(ref reader) }; }
            else if (reader.ValueTextEquals("text"u8)) { comment = comment with { Text = JsonField.Text(ref reader) }; }
            else if (reader.ValueTextEquals("publishedAt"u8))
            {
                var (time, isBroken) = JsonField.Time(ref reader);
                comment = comment with { PublishedAt = time, HasBrokenTime = isBroken };
            }
            else if (reader.ValueTextEquals("likes"u8))
            {
                comment = comment with { Likes = (int?)Math.Min(JsonField.Count(ref reader) ?? -1, int.MaxValue) is var likes and >= 0 ? likes : null };
            }
            else if (reader.ValueTextEquals("parentId"u8)) { comment = comment with { ParentId = JsonField.Text(ref reader) }; }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return comment;
    }

    /// <summary>The comment; without an id of its own it gets its place in the line.</summary>
    public Comment ToComment(PostId post, int index, AuthorPseudonyms pseudonyms) => new(
        string.IsNullOrWhiteSpace(Id) ? string.Create(CultureInfo.InvariantCulture, $"#{index + 1}") : Id,
        post,
        // A roster file names authors across its platforms: the same name is the same author.
        pseudonyms.Of(null, Author),
        Text ?? "",
        PublishedAt,
        Likes,
        ParentId);
}
