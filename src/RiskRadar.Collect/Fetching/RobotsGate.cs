using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RiskRadar.Collect.Fetching;

/// <summary>Fetches, keeps and asks robots.txt, after RFC 9309, section 2.3.</summary>
internal sealed class RobotsGate(
    PoliteExchange exchange, AddressPolicy policy, SiteWatch watch, IOptionsMonitor<CollectOptions> options, TimeProvider time, ILogger<RobotsGate> logger)
{
    // The RFC asks for at least five.
    private const int MostRedirects = 5;

    // A file that cannot be had forbids everything, but is asked for again sooner than one that was read.
    private static readonly TimeSpan UnreachableKept = TimeSpan.FromMinutes(10);

    // Half a megabyte of rules each, at worst: more sites than are read in a day are not kept.
    private const int MostSites = 1_000;

    private readonly ConcurrentDictionary<string, Site> _sites = new(StringComparer.Ordinal);

    /// <summary>The rules for a page that may be read.</summary>
    /// <exception cref="PageNotFetchedException">It may not be read, or not now.</exception>
    public async Task<RobotsRules> CheckAsync(Uri page, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(page, cancellationToken);
        if (answer.Rules is null)
        {
            throw new RobotsRefusedException(page, answer.Why ?? "", answer.KeptUntil);
        }

        return answer.Rules.Allows(page.PathAndQuery) ? answer.Rules : throw new RobotsRefusedException(page);
    }

    private async Task<RobotsAnswer> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        var site = _sites.GetOrAdd(page.GetLeftPart(UriPartial.Authority), _ => new Site());
        if (site.Answer is { } kept && kept.KeptUntil > time.GetUtcNow())
        {
            return kept;
        }

        // One asks, the others wait for the answer.
        await site.Gate.WaitAsync(cancellationToken);
        try
        {
            if (site.Answer is not { } fresh || fresh.KeptUntil <= time.GetUtcNow())
            {
                site.Answer = fresh = await FetchAsync(new Uri(page, "/robots.txt"), cancellationToken);
                Forget();
            }

            return fresh;
        }
        finally
        {
            site.Gate.Release();
        }
    }

    private async Task<RobotsAnswer> FetchAsync(Uri file, CancellationToken cancellationToken)
    {
        var address = file;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            HttpAnswer answer;
            try
            {
                policy.Check(address);
                answer = await exchange.SendAsync(new(address, null, address == file, RobotsRules.MostBytes, CutsBody: true), null, cancellationToken);
            }
            catch (PageNotFetchedException error) when (error is HostUnreachableException or PageTimedOutException)
            {
                return await UnreachableAsync(file, error.Message, null, cancellationToken);
            }
            catch (NotAPageException)
            {
                return new(RobotsRules.None, null, Until());
            }

            if (answer.IsRedirect && answer.Location is { } location && Uri.TryCreate(address, location, out var target))
            {
                address = target;
                continue;
            }

            return await JudgeAsync(file, answer, cancellationToken);
        }

        // Too many redirects: the RFC lets us assume that the file is unavailable, which allows.
        return new(RobotsRules.None, null, Until());
    }

    private async Task<RobotsAnswer> JudgeAsync(Uri file, HttpAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Status == HttpStatusCode.OK)
        {
            return new(RobotsRules.Parse(answer.Body.Span, HttpExchange.ProductToken), null, Until());
        }

        // 429 counts as 4xx in the RFC, but who asks for fewer requests has not said that all pages are free.
        if ((int)answer.Status >= 500 || answer.IsPush)
        {
            return await UnreachableAsync(file, $"The site answered {(int)answer.Status}.", answer.RetryAfter, cancellationToken);
        }

        return new(RobotsRules.None, null, Until());
    }

    private void Forget()
    {
        foreach (var old in _sites.Where(site => site.Value.Answer is not null).OrderBy(site => site.Value.Answer!.KeptUntil).Take(_sites.Count - MostSites))
        {
            _sites.TryRemove(old);
        }
    }

    private DateTimeOffset Until() => time.GetUtcNow() + options.CurrentValue.RobotsKept;

    private async Task<RobotsAnswer> UnreachableAsync(Uri file, string why, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        logger.RobotsUnreachable(file.Host, why);
        await watch.FailedAsync(file, why, cancellationToken);

        return new(null, why, time.GetUtcNow() + (retryAfter > UnreachableKept ? retryAfter.Value : UnreachableKept));
    }

    private sealed class Site
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public RobotsAnswer? Answer { get; set; }
    }
}
