using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

/// <summary>
/// Decides which page of a post to read next, and when to stop: pages are foreign, and some name themselves, one another or an endless row
/// of addresses as their next one. Pure: it sees pages and names addresses.
/// </summary>
/// <param name="firstPage">The first page.</param>
/// <param name="known">What earlier scans have read; <see langword="null"/> reads everything.</param>
/// <param name="mostPages">The most pages to read.</param>
/// <param name="day">Any number that changes from day to day: it chooses the old page that is read again.</param>
internal sealed class PostWalk(Uri firstPage, KnownPost? known, int mostPages, int day)
{
    // A page without comments in the middle happens (all removed by moderators); several in a row are a row without an end.
    private const int MostEmptyPages = 3;

    private readonly HashSet<string> _seenPages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenComments = new(StringComparer.Ordinal);
    private readonly Queue<Uri> _extra = new();
    private int _pages;
    private int _emptyPages;
    private int? _stated;
    private bool _jumped;
    private bool _isSample;
    private Uri? _ifJumpFails;
    private bool? _isBackward;
    private Uri? _otherSide;

    /// <summary>The next page to read, or <see langword="null"/> when the post is read.</summary>
    public Uri? Next { get; private set; } = firstPage;

    /// <summary>What is known of the next page.</summary>
    public PageValidators? Validators =>
        Next is null ? null : known?.Pages.FirstOrDefault(page => page.Address == Next)?.Validators;

    /// <summary>Moves on from a page that was read.</summary>
    /// <returns>Why the walk stops before the post's end, as a sentence; otherwise <see langword="null"/>.</returns>
    public string? Read(ExtractedPage page)
    {
        Note();
        _ifJumpFails = null;
        if (_isSample)
        {
            return End(null);
        }

        _stated = page.StatedComments ?? _stated;
        _emptyPages = page.Comments.Count == 0 ? _emptyPages + 1 : 0;

        var ids = page.Comments.Select(comment => comment.Id).OfType<string>().ToList();
        var isRepetition = _pages > 1 && ids.Count > 0 && ids.Count == page.Comments.Count && ids.All(_seenComments.Contains);
        _seenComments.UnionWith(ids);

        if (Onward(page) is not { } onward)
        {
            return End(null);
        }

        if (isRepetition)
        {
            return End("The page repeats the comments of earlier pages; the pages after it were not read.");
        }

        if (_emptyPages >= MostEmptyPages)
        {
            return End($"There were {MostEmptyPages} pages in a row without a comment; the pages after them were not read.");
        }

        if (known is not null && known.CommentIds.Count > 0 && ids.Count > 0)
        {
            if ((_isBackward == true || IsNewestFirst(page)) && ids.All(known.CommentIds.Contains))
            {
                SampleOld();

                return End(null);
            }

            if (_pages == 1 && _isBackward != true && IsOldestFirst(page) && known.Pages.Count > 1)
            {
                SampleOld();
                _ifJumpFails = onward;

                return GoTo(known.Pages[^1].Address);
            }
        }

        return GoTo(onward);
    }

    /// <summary>Moves on from a page that could not be had or understood.</summary>
    public void Miss()
    {
        Note();
        Next = _ifJumpFails ?? TakeOtherSide() ?? TakeExtra();
        _ifJumpFails = null;
    }

    /// <summary>Moves on from a page that has not changed.</summary>
    public void SkipUnchanged()
    {
        Note();
        _ifJumpFails = null;

        // New comments stand on the first page or on the last one: with both unchanged there are none.
        Next = !_jumped && known is { Pages.Count: > 1 } && !_seenPages.Contains(Key(known.Pages[^1].Address)) ? known.Pages[^1].Address : TakeExtra();
        _jumped = true;
    }

    private static string Key(Uri address) => address.GetLeftPart(UriPartial.Query);

    private static bool IsNewestFirst(ExtractedPage page) => Order(page) < 0;

    private static bool IsOldestFirst(ExtractedPage page) => Order(page) > 0;

    // Answers stand below what they answer in either order, so only answers to the post tell.
    private static int Order(ExtractedPage page)
    {
        var times = page.Comments.Where(comment => comment.ParentId is null).Select(comment => comment.PublishedAt).OfType<DateTimeOffset>().ToList();

        return times.Count < 2 ? 0 : times[^1].CompareTo(times[0]);
    }

    private void Note()
    {
        _pages++;
        _seenPages.Add(Key(Next!));
    }

    private string? GoTo(Uri address)
    {
        if (_seenPages.Contains(Key(address)))
        {
            // The last of several pages often leads back to the first: nothing is missing when all that the page promised was read.
            return End(_seenComments.Count >= _stated ? null : "The page names a page that was already read as its next one.");
        }

        if (_pages >= mostPages)
        {
            Next = null;

            return $"The post has more than {mostPages} pages; the pages after these were not read.";
        }

        Next = address;

        return null;
    }

    // Some sites show the oldest page first, some the newest, and some links lead into the middle: the walk keeps to the side that its first page
    // has open, and takes the other side last. The link back to where it came from is no loop.
    private Uri? Onward(ExtractedPage page)
    {
        if (_isBackward is null)
        {
            _isBackward = page.Previous is not null && (page.Next is null || page.Next == page.Previous);
            _otherSide = _isBackward.Value ? null : page.Previous;
        }

        return _isBackward.Value ? page.Previous : page.Next;
    }

    private string? End(string? why)
    {
        Next = TakeOtherSide() ?? TakeExtra();

        return why;
    }

    private Uri? TakeOtherSide()
    {
        var address = _otherSide;
        _otherSide = null;
        if (address is null || _pages >= mostPages || _seenPages.Contains(Key(address)))
        {
            return null;
        }

        _isBackward = true;

        return address;
    }

    private Uri? TakeExtra()
    {
        while (_pages < mostPages && _extra.TryDequeue(out var address))
        {
            if (!_seenPages.Contains(Key(address)))
            {
                _isSample = true;

                return address;
            }
        }

        return null;
    }

    // One page of those in between, another one each day: edits and deletions show over time at a fixed cost.
    private void SampleOld()
    {
        var old = known!.Pages.Skip(1).SkipLast(1).Where(page => !_seenPages.Contains(Key(page.Address))).ToList();
        if (old.Count > 0 && _extra.Count == 0)
        {
            _extra.Enqueue(old[day % old.Count].Address);
        }
    }
}
