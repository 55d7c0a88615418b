using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain;

namespace RiskRadar.Collect;

/// <summary>Reads posts and comments from the web, politely: the one part of this project that touches the outside.</summary>
public sealed class CommentCollector
{
    private readonly PageFetcher _fetcher;
    private readonly PostDiscovery _discovery;
    private readonly ReadPage _read;
    private readonly SiteWatch _watch;
    private readonly PageMemory _memory = new();
    private readonly IOptionsMonitor<CollectOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CommentCollector> _logger;

    internal CommentCollector(
        PageFetcher fetcher,
        PostDiscovery discovery,
        ReadPage read,
        SiteWatch watch,
        IOptionsMonitor<CollectOptions> options,
        TimeProvider time,
        ILogger<CommentCollector> logger)
    {
        _fetcher = fetcher;
        _discovery = discovery;
        _read = read;
        _watch = watch;
        _options = options;
        _time = time;
        _logger = logger;
    }

    /// <summary>
    /// Reads a post's pages one after the other, the next one only when it is asked for. A page that cannot be had or understood
    /// is an item with <see cref="CollectedPage.LeftOut"/>, never an exception.
    /// </summary>
    /// <param name="post">The address of the post.</param>
    /// <param name="cancellationToken">Stops between and within requests.</param>
    /// <exception cref="ArgumentException"><paramref name="post"/> is no absolute address.</exception>
    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, CancellationToken cancellationToken)
    {
        Demand(post);

        return ReadAsync(post, null, cancellationToken);
    }

    /// <summary>
    /// Reads what is new of a post: newest-first pages until one holds nothing new, oldest-first ones from the last known page on, and one
    /// older page, another one each day, for edits and deletions. Pages that have not changed are items with <see cref="CollectedPage.IsUnchanged"/>.
    /// </summary>
    /// <param name="post">The address of the post.</param>
    /// <param name="known">What earlier scans have read of it; <see cref="KnownPost.After"/> keeps it up to date.</param>
    /// <param name="cancellationToken">Stops between and within requests.</param>
    /// <exception cref="ArgumentException"><paramref name="post"/> is no absolute address.</exception>
    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, KnownPost known, CancellationToken cancellationToken)
    {
        Demand(post);
        ArgumentNullException.ThrowIfNull(known);
        if (known.CommentIds.Count == 0)
        {
            return ReadAsync(post, null, cancellationToken);
        }

        return ReadAsync(post, known.Pages.Count > 0 ? known : known with { Pages = _memory.Recall(post) }, cancellationToken);
    }

    /// <summary>Finds an account's posts, newest first, from feeds, sitemaps, archives and listings.</summary>
    /// <param name="account">The address of a profile, blog or channel.</param>
    /// <param name="limit">The most posts to find, at least 1.</param>
    /// <param name="cancellationToken">Stops between and within requests.</param>
    /// <exception cref="ArgumentException"><paramref name="account"/> is no absolute address.</exception>
    public Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken)
    {
        Demand(account);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return _discovery.DiscoverAsync(account, limit, cancellationToken);
    }

    private async IAsyncEnumerable<CollectedPage> ReadAsync(
        Uri post, KnownPost? known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new PostWalk(post, known, _options.CurrentValue.MaximumPages, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).DayNumber);
        var remembered = KnownPost.Nothing with { Pages = known?.Pages ?? [] };
        var (isWhole, isFirst) = (true, true);
        while (walk.Next is { } address)
        {
            var page = await ReadPageAsync(address, walk.Validators, cancellationToken);
            page = isFirst ? await DescribedAsync(page, cancellationToken) : page;
            isFirst = false;
            if (page.IsUnchanged)
            {
                walk.SkipUnchanged();
            }
            else if (page.Page is null)
            {
                walk.Miss();
            }
            else if (walk.Read(page.Page) is { } stop)
            {
                page = page with { LeftOut = LeftOut(address, page.LeftOut is { } earlier ? $"{earlier.Reason} {stop}" : stop, LeftOutKind.TooMuch, null) };
            }

            remembered = remembered.After(page with { Page = null });
            isWhole &= page.LeftOut is null;

            yield return page;
        }

        if (isWhole)
        {
            _memory.Keep(post, remembered.Pages);
        }
        else
        {
            _memory.Forget(post);
        }
    }

    private static void Demand(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
        {
            throw new ArgumentException("The address must be absolute.", nameof(address));
        }
    }

    private async Task<CollectedPage> ReadPageAsync(Uri address, PageValidators? known, CancellationToken cancellationToken)
    {
        FetchedPage fetched;
        try
        {
            fetched = await _fetcher.FetchAsync(address, known, cancellationToken);
        }
        catch (PageNotFetchedException error)
        {
            return new(null, default, null, LeftOut(address, error.Message, error.Kind, error.RetryAt)) { Failure = error };
        }

        var validators = fetched.Answer.Validators;
        if (fetched.IsUnchanged)
        {
            return new(null, default, null, null) { IsUnchanged = true, Known = new(address, validators ?? known) };
        }

        var page = _read(
            new(fetched.Address.AbsoluteUri, fetched.Address, fetched.Answer.Body, fetched.Answer.ContentType, fetched.Answer.At), cancellationToken);
        var missing = PageVerdict.WhatIsMissing(page);
        await NoteLayoutAsync(fetched.Address, page, cancellationToken);
        _logger.PageRead(fetched.Address.Host, page.Comments.Count);

        return new(
            fetched.ToSnapshot(),
            fetched.Answer.Body,
            PageVerdict.IsUnderstood(page) ? page : null,
            missing is null ? null : LeftOut(address, missing, LeftOutKind.NotUnderstood, null))
        {
            Known = new(address, validators),
        };
    }

    // Whom a page does not name as its author, the site's own description may: one small request for a post, and nothing is missing without it.
    private async Task<CollectedPage> DescribedAsync(CollectedPage collected, CancellationToken cancellationToken)
    {
        if (collected.Page is not { Embed: { } embed, Post: var post } page || post is { Author: not null, Title: not null })
        {
            return collected;
        }

        try
        {
            var fetched = await _fetcher.FetchAsync(embed, null, cancellationToken);
            var said = _read(new(embed.AbsoluteUri, embed, fetched.Answer.Body, fetched.Answer.ContentType, fetched.Answer.At), cancellationToken).Post;

            return said is null ? collected : collected with { Page = page with { Post = post is null ? said : post with { Author = post.Author ?? said.Author, Title = post.Title ?? said.Title } } };
        }
        catch (PageNotFetchedException)
        {
            return collected;
        }
    }

    // A post without comments proves nothing either way: neither that the layout is understood nor that it has changed.
    private Task NoteLayoutAsync(Uri address, ExtractedPage page, CancellationToken cancellationToken)
    {
        if (page.Platform is { } platform && page.Comments.Count > 0)
        {
            return _watch.UnderstoodAsync(address, platform, cancellationToken);
        }

        return PageVerdict.IsUnderstood(page) && !PageVerdict.LacksStatedComments(page)
            ? Task.CompletedTask
            : _watch.MisunderstoodAsync(address, cancellationToken);
    }

    private LeftOut LeftOut(Uri address, string reason, LeftOutKind kind, DateTimeOffset? retryAt)
    {
        _logger.PageLeftOut(address.Host, reason);

        return new(address.AbsoluteUri, reason, _time.GetUtcNow(), kind, retryAt);
    }
}
