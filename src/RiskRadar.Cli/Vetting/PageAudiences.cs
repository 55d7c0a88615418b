using RiskRadar.Assess;
using RiskRadar.Classify;
using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Cli.Vetting;

/// <summary>Gathers pages into audiences, one for each influencer. Safe to use from several readers at once.</summary>
/// <param name="classifier">Reads the comments.</param>
/// <param name="pseudonyms">Made for this run: nothing of it is kept.</param>
/// <param name="brand">The brand that asks; posts that name it are its own.</param>
internal sealed class PageAudiences(ICommentClassifier classifier, AuthorPseudonyms pseudonyms, string? brand)
{
    private readonly Lock _gate = new();
    private readonly PageIntake _intake = new(pseudonyms);
    private readonly Dictionary<InfluencerId, Audience> _audiences = [];
    private readonly Dictionary<PostId, Post> _posts = [];
    private readonly Dictionary<PostId, Scan> _scans = [];

    /// <summary>The audiences, by handle.</summary>
    public IReadOnlyList<Audience> Audiences
    {
        get
        {
            lock (_gate)
            {
                foreach (var scans in _scans.Values.GroupBy(scan => scan.Influencer))
                {
                    _audiences[scans.Key].Apply([.. scans]);
                }

                return [.. _audiences.Values.OrderBy(audience => audience.Influencer.Handle, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Takes in one page of a post.</summary>
    /// <param name="handle">Whose post it is.</param>
    /// <param name="address">The post's address, or that of the saved page.</param>
    /// <param name="page">What the page says; <see langword="null"/> when it could not be read.</param>
    /// <param name="leftOut">What is missing of it, or <see langword="null"/>.</param>
    /// <param name="at">When it was read, UTC.</param>
    public void Take(string handle, Uri address, ExtractedPage? page, LeftOut? leftOut, DateTimeOffset at)
    {
        var influencer = InfluencerId.Of(handle);
        var id = PostId.Of(influencer, address.GetLeftPart(UriPartial.Query));
        lock (_gate)
        {
            if (!_audiences.TryGetValue(influencer, out var audience))
            {
                _audiences[influencer] = audience = new Audience(new Influencer(influencer, handle, null, page?.Platform, null, Hire: null));
            }

            var post = _posts.GetValueOrDefault(id) ?? new Post(id, influencer, address.AbsoluteUri, address, null, null, null, Sponsorship.Unknown, null, null);
            if (page is not null)
            {
                post = WithBrand(PageIntake.Merge(post, page), page);
                var comments = _intake.Comments(id, address.Host, page);
                audience.Apply(post, [.. comments.Select(comment => new ClassifiedComment(comment, classifier.Classify(comment.Text)))]);
            }

            _posts[id] = post;
            var scan = _scans.GetValueOrDefault(id)
                ?? new Scan(Guid.CreateVersion7(), influencer, id, address, at, at, ScanOutcome.Complete, 0, 0, 0, null, page?.Platform, []);
            _scans[id] = scan with
            {
                EndedAt = at,
                Outcome = leftOut is null ? scan.Outcome : page is null && scan.Found == 0 ? ScanOutcome.Failed : ScanOutcome.Partial,
                Pages = scan.Pages + 1,
                Found = scan.Found + (page?.Comments.Count ?? 0),
                Added = scan.Added + (page?.Comments.Count ?? 0),
                Stated = page?.StatedComments ?? scan.Stated,
                LeftOut = leftOut is null ? scan.LeftOut : [.. scan.LeftOut, leftOut],
            };
        }
    }

    private Post WithBrand(Post post, ExtractedPage page) =>
        brand is not null && $"{page.Post?.Disclosure} {post.Title} {post.Text}".Contains(brand, StringComparison.OrdinalIgnoreCase)
            ? post with { Brand = brand }
            : post;
}
