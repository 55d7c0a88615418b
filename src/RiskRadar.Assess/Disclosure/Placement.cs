using System.Text.RegularExpressions;

namespace RiskRadar.Assess.Disclosure;

/// <summary>Where in a text a disclosure stands, and whether everybody sees it there.</summary>
internal sealed partial class Placement
{
    // Longer first paragraphs are whole articles in one line.
    private const int LongestFirstParagraph = 600;

    private const int LongestHeading = 120;

    // "Paid link" right beside its link is where it belongs, on either side.
    private const int BesideLink = 60;

    private readonly string _text;
    private readonly int _fold;
    private readonly int _wall;

    public Placement(PostCaption post, DisclosurePolicy policy)
    {
        _text = post.Text;
        _wall = policy.HashtagWall;
        _fold = post.Platform switch
        {
            DisclosurePlatform.Instagram => AfterCharacters(policy.InstagramFold),
            DisclosurePlatform.Facebook => AfterCharacters(policy.FacebookFold),
            DisclosurePlatform.TikTok => AfterCharacters(policy.TikTokFold),
            DisclosurePlatform.X => AfterCharacters(policy.XFold),
            DisclosurePlatform.YouTube => AfterCharacters(policy.YouTubeFold),
            DisclosurePlatform.Blog => Math.Max(FirstParagraph(), FirstLink() ?? 0),
            _ => FirstParagraph(),
        };
    }

    /// <summary>What is wrong with the place; empty when nothing is.</summary>
    public IEnumerable<DisclosureReason> Faults(Mention mention)
    {
        if (mention.End > _fold && !IsBesideItsLink(mention))
        {
            yield return DisclosureReason.BuriedAfterFold;
        }

        if (Hashtag().Count(_text.AsSpan(0, mention.Start)) >= _wall)
        {
            yield return DisclosureReason.HashtagWall;
        }

        if (mention.End > _fold && !IsBesideItsLink(mention) && Afterthought().IsMatch(_text.AsSpan(mention.End)))
        {
            yield return DisclosureReason.EndOfText;
        }
    }

    // What a person sees as one character may be several in a string.
    private int AfterCharacters(int characters)
    {
        var at = 0;
        foreach (var rune in _text.EnumerateRunes())
        {
            if (characters-- == 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // A byline or a heading over the text is no paragraph: it has no sentence.
    private int FirstParagraph()
    {
        var start = 0;
        while (start < _text.Length)
        {
            var end = _text.IndexOf('\n', start) is var line and >= 0 ? line : _text.Length;
            if (Sentence().IsMatch(_text.AsSpan(start, end - start)) || end - start > LongestHeading)
            {
                return Math.Min(end, start + LongestFirstParagraph);
            }

            start = end + 1;
        }

        return _text.Length;
    }

    private int? FirstLink() => Link().Match(_text) is { Success: true } link ? link.Index : null;

    private bool IsBesideItsLink(Mention mention)
    {
        var start = Math.Max(0, mention.Start - BesideLink);

        return _text.AsSpan(mention.Start, mention.End - mention.Start).Contains("link", StringComparison.OrdinalIgnoreCase)
            && Link().IsMatch(_text.AsSpan(start, Math.Min(_text.Length, mention.End + BesideLink) - start));
    }

    [GeneratedRegex(@"[.!?…](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"#[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"https?://|\bwww\.|\]\(|\b(?:amzn\.to|liketk\.it|rstyle\.me|bit\.ly)/|<a\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\A(?:[\s\p{P}\p{S}]|[#@][\p{L}\p{N}_.]+|https?://\S+|[\uD800-\uDFFF\u200D\uFE0F])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Afterthought();
}
