using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Cli.Output;

/// <summary>Writes what a page says as one line of JSON, as DESIGN 4.3 fixes it.</summary>
internal static class ExtractedPageLine
{
    // For files and pipes, not for a web page: letters of all scripts are written as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, its line end included.</summary>
    public static ReadOnlyMemory<byte> Of(ExtractedPage page)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("source", page.Source);
            json.WriteString("platform", page.Platform);
            json.WriteString("url", page.Address?.AbsoluteUri);
            Post(json, page.Post);
            json.WriteStartArray("comments");
            foreach (var comment in page.Comments)
            {
                Comment(json, comment);
            }

            json.WriteEndArray();
            json.WriteString("next", page.Next?.AbsoluteUri);
            json.WriteStartObject("stated");
            Number(json, "comments", page.StatedComments);
            json.WriteEndObject();
            json.WriteStartArray("warnings");
            foreach (var warning in page.Warnings)
            {
                json.WriteStringValue(warning);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Post(Utf8JsonWriter json, ExtractedPost? post)
    {
        if (post is null)
        {
            json.WriteNull("post");
            return;
        }

        json.WriteStartObject("post");
        json.WriteString("title", post.Title);
        json.WriteString("author", post.Author);
        json.WriteString("publishedAt", Time(post.PublishedAt));
        json.WriteString("text", post.Text);
        if (post.Sponsored is { } sponsored)
        {
            json.WriteBoolean("sponsored", sponsored);
        }
        else
        {
            json.WriteNull("sponsored");
        }

        json.WriteString("disclosure", post.Disclosure);
        json.WriteEndObject();
    }

    private static void Comment(Utf8JsonWriter json, ExtractedComment comment)
    {
        json.WriteStartObject();
        json.WriteString("id", comment.Id);
        json.WriteString("author", comment.Author);
        json.WriteString("authorUrl", comment.AuthorUrl?.AbsoluteUri);
        json.WriteString("text", comment.Text);
        json.WriteString("publishedAt", Time(comment.PublishedAt));
        if (comment.TimeIsApproximate)
        {
            json.WriteBoolean("timeIsApproximate", true);
        }

        Number(json, "likes", comment.Likes);
        json.WriteString("parentId", comment.ParentId);
        json.WriteString("permalink", comment.Permalink?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
