using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace RiskRadar.Collect.Fetching;

/// <summary>One request and its whole answer, within its time and size. No retries, no redirects, no pace.</summary>
internal sealed class HttpExchange(IHttpClientFactory clients, IOptionsMonitor<CollectOptions> options, TimeProvider time)
{
    /// <summary>The name of the client in the factory.</summary>
    public const string Client = "RiskRadar.Collect";

    /// <summary>What robots.txt calls us.</summary>
    public const string ProductToken = "RiskRadar";

    private const string Accept = "text/html, application/xhtml+xml, application/json;q=0.9, application/xml;q=0.9, text/*;q=0.8, */*;q=0.1";

    /// <exception cref="PageNotFetchedException">There is no answer, or it breaks a limit.</exception>
    public async Task<HttpAnswer> SendAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        if (settings.Stopped)
        {
            throw new CollectionStoppedException(page.Address);
        }

        // HttpClient.Timeout ends with the headers; this one covers the last byte too.
        using var budget = new CancellationTokenSource(settings.PageTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Token);
        try
        {
            using var request = RequestFor(page, settings);
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);

            return await AnswerOfAsync(page, response, both.Token);
        }
        catch (Exception error) when (cancellationToken.IsCancellationRequested && (error is HttpRequestException or IOException or SocketException))
        {
            // What breaks while the caller stops is the stopping, and says nothing about the site.
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested &&
            (error is OperationCanceledException || (budget.IsCancellationRequested && (error is HttpRequestException or IOException or SocketException))))
        {
            throw new PageTimedOutException(page.Address, settings.PageTimeout);
        }
        catch (HttpRequestException error)
        {
            throw Translate(page, error);
        }
        catch (Exception error) when (error is InvalidDataException or ZstdSharp.ZstdException)
        {
            throw new NotAPageException(page.Address, "its bytes cannot be unpacked");
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new HostUnreachableException(page.Address, "the connection broke off", mayPass: true);
        }
    }

    private static HttpRequestMessage RequestFor(PageRequest page, CollectOptions settings)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, page.Address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var contact = settings.Contact.Length > 0 ? settings.Contact : "no contact set";
        request.Headers.TryAddWithoutValidation("User-Agent", $"{ProductToken}/1.0 (audience research; {contact})");
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentDecoder.Accepted);
        if (page.Known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (page.Known?.LastModified is { } modified)
        {
            request.Headers.IfModifiedSince = modified;
        }

        if (page.WithSecrets && settings.Sites.TryGetValue(AddressPolicy.NameOf(page.Address), out var site))
        {
            foreach (var header in site.Headers)
            {
                request.Headers.TryAddWithoutValidation(header.Name, header.Read());
            }
        }

        return request;
    }

    private async Task<HttpAnswer> AnswerOfAsync(PageRequest page, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body = default;
        if (response.StatusCode == HttpStatusCode.OK)
        {
            body = await BodyOfAsync(page, response, cancellationToken);
        }

        var contentType = response.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : null;
        var tag = response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null;
        var modified = response.Content.Headers.LastModified?.ToUniversalTime();

        return new(
            response.StatusCode,
            contentType,
            LocationOf(response),
            RetryAfterOf(response),
            tag is null && modified is null ? null : new(tag, modified),
            body,
            time.GetUtcNow());
    }

    private static async Task<ReadOnlyMemory<byte>> BodyOfAsync(PageRequest page, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // What is refused for its type is not downloaded: a film may be long.
        var isPackedSitemap = PageKind.IsPackedSitemap(page.Address);
        if (!page.CutsBody && !isPackedSitemap && PageKind.Refusal(response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.First() : null) is { } refusal)
        {
            throw new NotAPageException(page.Address, refusal);
        }

        if (!page.CutsBody && response.Content.Headers.ContentLength > page.MostBytes)
        {
            throw new PageTooLargeException(page.Address, page.MostBytes);
        }

        await using var packed = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var plain = ContentDecoder.Decode(packed, isPackedSitemap ? ["gzip"] : response.Content.Headers.ContentEncoding)
            ?? throw new NotAPageException(page.Address, "its encoding is unknown");
        try
        {
            var (bytes, isLonger) = await BoundedBody.ReadAsync(plain, page.MostBytes, cancellationToken);

            return isLonger && !page.CutsBody ? throw new PageTooLargeException(page.Address, page.MostBytes) : bytes;
        }
        catch (InvalidOperationException)
        {
            // What gzip and zlib report as invalid data, Brotli reports as an invalid operation.
            throw new InvalidDataException();
        }
    }

    // Not every server escapes its Location, and the header class drops those that are not.
    private static Uri? LocationOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Location", out var values) && Uri.TryCreate(values.First().Trim(), UriKind.RelativeOrAbsolute, out var location)
            ? location
            : null;

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static PageNotFetchedException Translate(PageRequest page, HttpRequestException error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AddressRefusedException refused:
                    return refused;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new HostUnreachableException(page.Address, "its name is unknown", mayPass: false);
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return new HostUnreachableException(page.Address, "the connection was refused", mayPass: true);
            }
        }

        return error.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => new HostUnreachableException(page.Address, "no secure connection could be made", mayPass: false),
            HttpRequestError.NameResolutionError => new HostUnreachableException(page.Address, "its name is unknown", mayPass: false),
            HttpRequestError.InvalidResponse => new HostUnreachableException(page.Address, "its answer is not HTTP", mayPass: false),
            HttpRequestError.ConfigurationLimitExceeded => new HostUnreachableException(page.Address, "the headers of its answer are too large", mayPass: false),
            _ => new HostUnreachableException(
                page.Address, string.Create(CultureInfo.InvariantCulture, $"the connection broke off ({error.HttpRequestError})"), mayPass: true),
        };
    }
}
