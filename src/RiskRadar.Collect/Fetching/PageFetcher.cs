using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RiskRadar.Collect.Fetching;

/// <summary>Fetches pages: only from where it is safe, only what robots.txt allows, no faster than a site bears.</summary>
internal sealed class PageFetcher(
    PoliteExchange exchange,
    RobotsGate robots,
    AddressPolicy policy,
    SiteWatch watch,
    IOptionsMonitor<CollectOptions> options,
    TimeProvider time,
    ILogger<PageFetcher> logger)
{
    /// <summary>The sitemaps that the site's robots.txt names.</summary>
    /// <exception cref="PageNotFetchedException">The site may not be read, or not now.</exception>
    public async Task<IReadOnlyList<string>> SitemapsAsync(Uri site, CancellationToken cancellationToken)
    {
        policy.Check(site);

        return (await robots.CheckAsync(new Uri(site, "/robots.txt"), cancellationToken)).Sitemaps;
    }

    /// <summary>Fetches one page.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="known">Asks for it only if it differs from these; <see langword="null"/> asks in any case.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    /// <exception cref="PageNotFetchedException">The page could not be had; the type says why.</exception>
    public async Task<FetchedPage> FetchAsync(Uri address, PageValidators? known, CancellationToken cancellationToken)
    {
        var current = WithoutFragment(address);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var settings = options.CurrentValue;

        for (var redirects = 0; redirects <= settings.MaximumRedirects; redirects++)
        {
            if (!seen.Add(current.AbsoluteUri))
            {
                throw new RedirectRefusedException(address, "the redirects go in a circle");
            }

            var answer = await AskAsync(current, known, IsSameSite(address, current), cancellationToken);
            if (!answer.IsRedirect)
            {
                logger.PageFetched(current.Host, (int)answer.Status, answer.Body.Length);

                return new(current, Demand(current, answer, known));
            }

            if (answer.Location is null || !Uri.TryCreate(current, answer.Location, out var target))
            {
                throw new RedirectRefusedException(address, "the redirect names no address");
            }

            current = WithoutFragment(target);
        }

        throw new RedirectRefusedException(address, $"there are more than {settings.MaximumRedirects} redirects");
    }

    private async Task<HttpAnswer> AskAsync(Uri address, PageValidators? known, bool isSameSite, CancellationToken cancellationToken)
    {
        policy.Check(address);
        if (options.CurrentValue.Stopped)
        {
            throw new CollectionStoppedException(address);
        }

        await watch.CheckAsync(address, cancellationToken);
        try
        {
            var rules = await robots.CheckAsync(address, cancellationToken);
            var answer = await exchange.SendAsync(
                new(address, known, isSameSite, options.CurrentValue.MaximumPageBytes, CutsBody: false), rules.CrawlDelay, cancellationToken);
            if ((int)answer.Status is >= 500 and not 503)
            {
                throw new ServerFailedException(address, (int)answer.Status);
            }

            await watch.SucceededAsync(address, cancellationToken);

            return answer;
        }
        catch (PageNotFetchedException error) when (error.IsSitesFault)
        {
            await watch.FailedAsync(address, error.Message, cancellationToken);
            throw;
        }
    }

    // Turns every status but the wished-for ones into the failure that it is.
    private HttpAnswer Demand(Uri address, HttpAnswer answer, PageValidators? known)
    {
        if (answer.IsPush)
        {
            // Who does not say how long gets the pause that a failing site gets first.
            throw new RateLimitedException(address, time.GetUtcNow() + (answer.RetryAfter ?? SiteRest.First));
        }

        return answer.Status switch
        {
            HttpStatusCode.OK => PageKind.Refusal(answer.Body.Span) is { } refusal ? throw new NotAPageException(address, refusal) : answer,
            HttpStatusCode.NotModified when known is not null => answer,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => throw new PageGoneException(address, (int)answer.Status),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => throw new PageForbiddenException(address, (int)answer.Status),
            _ => throw new ServerFailedException(address, (int)answer.Status),
        };
    }

    // Cookies and keys belong to the site that they were configured for, over the connection that they were configured for.
    private static bool IsSameSite(Uri first, Uri now) =>
        first.Scheme == now.Scheme && first.Port == now.Port && AddressPolicy.NameOf(first) == AddressPolicy.NameOf(now);

    private static Uri WithoutFragment(Uri address) =>
        address.IsAbsoluteUri && address.Fragment.Length > 0 ? new UriBuilder(address) { Fragment = "" }.Uri : address;
}
