using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using RiskRadar.SampleCommunity.Sites;

namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>One request and its answer.</summary>
internal sealed class Exchange(HttpContext context, SiteFront front, Faults? faults)
{
    private const string NotFoundPage = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page not found</title></head><body><h1>Page not found</h1><p><a href=\"/\">Back to the front page</a></p></body></html>";

    /// <summary>Answers.</summary>
    public async Task AnswerAsync()
    {
        var path = context.Request.Path.Value ?? "/";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        if (faults is not null && await faults.StrikeAsync(context, path))
        {
            return;
        }

        var page = front.Page(path, name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null);
        if (page is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await SendAsync(Encoding.UTF8.GetBytes(NotFoundPage), "text/html; charset=utf-8");
            return;
        }

        var body = Encoding.UTF8.GetBytes(page.Body);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.LastModified = page.ChangedAt.ToString("R", CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-cache";
        if (Unchanged(tag, page.ChangedAt))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendAsync(body, page.ContentType);
    }

    // RFC 9110, 13.2.2: a tag, where one is sent, decides alone.
    private bool Unchanged(string tag, DateTimeOffset changedAt)
    {
        var headers = context.Request.GetTypedHeaders();
        return headers.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(sent => sent.Tag == tag || sent.Tag == "*")
            : headers.IfModifiedSince >= changedAt;
    }

    private async Task SendAsync(byte[] body, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
