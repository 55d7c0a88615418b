using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Turns what a page says into comments that may be kept: names become pseudonyms, and every comment has an id that stays.</summary>
public sealed class PageIntake
{
    private readonly AuthorPseudonyms _pseudonyms;
    private readonly IReadOnlySet<AuthorKey> _erased;
    private readonly DateTimeOffset _notBefore;

    /// <summary>Takes in every comment.</summary>
    /// <param name="pseudonyms">Made with the installation's own key.</param>
    public PageIntake(AuthorPseudonyms pseudonyms)
        : this(pseudonyms, FrozenSet<AuthorKey>.Empty, DateTimeOffset.MinValue)
    {
    }

    /// <summary>Takes in what may be kept.</summary>
    /// <param name="pseudonyms">Made with the installation's own key.</param>
    /// <param name="erased">Authors whose comments are not taken in.</param>
    /// <param name="notBefore">Comments published before are not taken in: they would be removed again.</param>
    internal PageIntake(AuthorPseudonyms pseudonyms, IReadOnlySet<AuthorKey> erased, DateTimeOffset notBefore) =>
        (_pseudonyms, _erased, _notBefore) = (pseudonyms, erased, notBefore);

    /// <summary>The comments of a page.</summary>
    /// <param name="post">The post under which they stand.</param>
    /// <param name="site">The host that showed them: the same name on another site may be another person.</param>
    /// <param name="page">The page.</param>
    public IReadOnlyList<Comment> Comments(PostId post, string site, ExtractedPage page)
    {
        var nameless = new Dictionary<string, int>(StringComparer.Ordinal);
        var comments = new List<Comment>(page.Comments.Count);
        foreach (var comment in page.Comments)
        {
            var author = _pseudonyms.Of(site, comment.Author);
            if ((author is { } known && _erased.Contains(known)) || comment.PublishedAt < _notBefore)
            {
                continue;
            }

            comments.Add(new Comment(
                comment.Id ?? StableId(comment, author, nameless),
                post,
                author,
                comment.Text,
                comment.PublishedAt,
                comment.Likes,
                comment.ParentId));
        }

        return comments;
    }

    /// <summary>What is known of a post once a page of it was read.</summary>
    public static Post Merge(Post post, ExtractedPage page)
    {
        var stated = page.StatedComments ?? post.StatedComments;
        if (page.Post is not { } read)
        {
            return post with { StatedComments = stated };
        }

        return post with
        {
            Title = read.Title ?? post.Title,
            Text = read.Text ?? post.Text,
            PublishedAt = read.PublishedAt ?? post.PublishedAt,
            Sponsorship = read.Sponsored switch
            {
                true => Sponsorship.Sponsored,
                false => Sponsorship.Organic,
                null => post.Sponsorship,
            },
            StatedComments = stated,
            Banner = read.Disclosure ?? post.Banner,
        };
    }

    // The site gives no id. Author, text and time name a comment well enough; a time that was worked out from "3 days ago" is another one
    // tomorrow and must not count. Where neither author nor time is known, equal texts on one page are told apart by their number.
    private static string StableId(ExtractedComment comment, AuthorKey? author, Dictionary<string, int> nameless)
    {
        var at = comment.TimeIsApproximate ? null : comment.PublishedAt;
        var name = string.Create(CultureInfo.InvariantCulture, $"{author}\u001f{at?.UtcTicks}\u001f{comment.Text}");
        if (author is null && at is null)
        {
            var number = nameless[name] = nameless.GetValueOrDefault(name) + 1;
            name = string.Create(CultureInfo.InvariantCulture, $"{name}\u001f{number}");
        }

        return $"h-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 12))}";
    }
}
