using System.Text.Json;
using RiskRadar.Collect.Extraction.Generic;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Posts;
using RiskRadar.Collect.Extraction.StructuredContent;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Sites;
using RiskRadar.Collect.Sites.Feeds;

namespace RiskRadar.Collect.Extraction;

/// <summary>Turns a page into a post and its comments: by the adapter that knows the page, otherwise by the generic reader. Pure.</summary>
public sealed class PageReader
{
    // Larger than any page of comments we know; a page beyond it is read up to here.
    private const int MostBytes = 8 << 20;

    // Threads nest answers in answers; deeper than this is no thread.
    private const int DeepestJson = 512;

    // Every object of an answer may hold a text that is HTML: some kilobytes each to read. The longest answers that we know have 12,000.
    private const int MostObjects = 30_000;

    private readonly IReadOnlyList<ISiteAdapter> _adapters = SiteAdapters.All;
    private readonly IReadOnlyList<IJsonAdapter> _jsonAdapters = JsonAdapters.All;
    private readonly Func<Func<TimeSpan>> _beginProcessorTime;

    /// <summary>A reader.</summary>
    public PageReader()
        : this(() => new ThreadProcessorTime(TimeProvider.System).Now)
    {
    }

    /// <summary>A reader whose pages are timed otherwise.</summary>
    /// <param name="beginProcessorTime">Called at the beginning of every page: gives what tells the processor time used so far.</param>
    internal PageReader(Func<Func<TimeSpan>> beginProcessorTime) => _beginProcessorTime = beginProcessorTime;

    /// <summary>
    /// Reads one page: HTML or a platform's JSON. Never throws for what the page contains: what could not be read is in
    /// <see cref="ExtractedPage.Warnings"/>, and a page without comments gives none.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="adapters">False reads with the generic reader alone.</param>
    /// <param name="cancellationToken">Stops the reading of a large page.</param>
    public ExtractedPage Read(PageContent page, bool adapters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var warnings = new List<string>();
        var budget = new ReadingBudget(_beginProcessorTime(), cancellationToken);
        try
        {
            var read = ReadWithin(budget, page, adapters, warnings, cancellationToken);
            return budget.LeftOut is { } leftOut ? read with { Warnings = [.. read.Warnings, leftOut] } : read;
        }
        catch (ReadingBudgetSpentException error)
        {
            warnings.Add(error.Message);
            return Nothing(page, warnings);
        }
    }

    private ExtractedPage ReadWithin(ReadingBudget budget, PageContent page, bool adapters, List<string> warnings, CancellationToken cancellationToken)
    {
        var body = page.Body.Span;
        if (body.Length > MostBytes)
        {
            warnings.Add($"The page has {body.Length} bytes: only the first {MostBytes} were read.");
            body = body[..MostBytes];
        }

        var text = Charset.Decode(body, page.ContentType);
        if (string.IsNullOrWhiteSpace(text))
        {
            warnings.Add("The page is empty.");
            return Nothing(page, warnings);
        }

        if (IsJson(text))
        {
            return FromJson(page, text, adapters, warnings, budget);
        }

        if (adapters && CommentFeed.IsFeed(text) && CommentFeed.Read(text, budget) is { } feed)
        {
            return new ExtractedPage(page.Source, "feed", page.Address, null, ReplyTree.Comments(feed.Comments), null, null, warnings);
        }

        var bounded = MarkupGuard.Bound(text, cancellationToken);
        warnings.AddRange(bounded.LeftOut);
        var tree = PageTreeBuilder.Build(bounded.Html, cancellationToken);
        warnings.AddRange(tree.LeftOut);
        budget.Demand();
        var markup = new MarkupPage(page, text, tree, bounded.Scripts, budget);
        return (adapters ? ByAdapter(markup, warnings) : null) ?? GenericReader.Read(markup, warnings);
    }

    private ExtractedPage? ByAdapter(MarkupPage page, List<string> warnings)
    {
        foreach (var adapter in _adapters)
        {
            if (!adapter.Recognises(page))
            {
                continue;
            }

            try
            {
                return Complete(page, adapter.Platform, Checked(page, adapter.Platform, adapter.Parse(page)), warnings);
            }
            catch (PageNotUnderstoodException error)
            {
                warnings.Add($"{error.Message} It was read by the generic reader.");
                return null;
            }
        }

        return null;
    }

    // The canary of every adapter: a page that has items, and none of them can be read, is one whose layout has changed.
    private static SitePage Checked(MarkupPage page, string platform, SitePage read) =>
        read.Comments.Count == 0 && read.Post is null && read.Items.Count > 0 && StatedCounts.Of(page, []) > 0
            ? throw new PageNotUnderstoodException(platform, "readable comments, though it states some")
            : read;

    private static ExtractedPage Complete(MarkupPage page, string platform, SitePage read, IReadOnlyList<string> warnings)
    {
        var objects = LinkedDocuments.Of(page);
        return new ExtractedPage(
            page.Content.Source,
            platform,
            page.Address,
            read.Post ?? PostReader.Read(page, objects, read.Items),
            ReplyTree.Comments(read.Comments),
            read.Next,
            read.Stated ?? StatedCounts.Of(page, objects),
            warnings)
        {
            Previous = read.Previous,
            Embed = page.Embed,
        };
    }

    private static bool IsJson(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '{' or '[';
    }

    private ExtractedPage FromJson(PageContent page, string text, bool adapters, List<string> warnings, ReadingBudget budget)
    {
        if (text.AsSpan().Count('{') > MostObjects)
        {
            warnings.Add($"The page is JSON of more than {MostObjects} objects: it was not read.");
            return Nothing(page, warnings);
        }

        try
        {
            using var document = JsonDocument.Parse(ForeignJson.Mend(text), new JsonDocumentOptions { MaxDepth = DeepestJson });
            foreach (var adapter in adapters ? _jsonAdapters : [])
            {
                if (adapter.Recognises(document.RootElement))
                {
                    var read = adapter.Parse(document.RootElement, page);
                    budget.Demand();
                    return new ExtractedPage(page.Source, adapter.Platform, page.Address, read.Post, ReplyTree.Comments(read.Comments), read.Next, read.Stated, warnings);
                }
            }

            warnings.Add("The page is JSON that no adapter knows.");
        }
        catch (JsonException error)
        {
            warnings.Add($"The page is not valid JSON at line {error.LineNumber + 1}.");
        }
        catch (PageNotUnderstoodException error)
        {
            warnings.Add(error.Message);
        }

        return Nothing(page, warnings);
    }

    private static ExtractedPage Nothing(PageContent page, IReadOnlyList<string> warnings) =>
        new(page.Source, null, page.Address, null, [], null, null, warnings);
}
