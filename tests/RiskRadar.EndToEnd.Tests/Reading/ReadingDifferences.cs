using RiskRadar.Collect.Extraction;
using RiskRadar.SampleCommunity;

namespace RiskRadar.EndToEnd.Reading;

/// <summary>Says in sentences how a reading differs from what was planted.</summary>
internal static class ReadingDifferences
{
    /// <summary>All differences; none when everything was read, once, with its author and time.</summary>
    public static IReadOnlyList<string> Between(SampleTruth truth, ReadingOfTheSample.ReadPosts read)
    {
        var differences = new List<string>();
        Count("posts", truth.Posts, read.Posts.Count);
        Count("comments", truth.Comments, read.Comments.Count);
        Count("stated comments", truth.StatedComments, read.Posts.Values.Sum(post => post.Stated ?? 0));
        Count("things left out", truth.UnreachablePosts, read.LeftOut.Count);
        Count("comments without an author", 0, read.Comments.Count(comment => comment.Author is null));
        Count("comments without a time", 0, read.Comments.Count(comment => comment.PublishedAt is null));
        Count("comments read twice", 0, read.Posts.Values.Sum(post => post.Comments.Count - post.Comments.Select(comment => comment.Id).Distinct().Count()));
        Count("posts without a time", 0, read.Posts.Values.Count(post => post.Pages[0].Post?.PublishedAt is null));
        Count("posts without a text", 0, read.Posts.Values.Count(post => post.Pages[0].Post?.Text is null));
        Count("planted comments that were not read", 0, truth.Planted.Count(planted => !read.Posts.TryGetValue(planted.Post, out var post) || !post.Comments.Any(comment => IsIt(planted, comment))));
        differences.AddRange(read.LeftOut.Skip(truth.UnreachablePosts).Take(3).Select(missing => $"{missing.What}: {missing.Reason}"));
        differences.AddRange(truth.Planted
            .Where(planted => !read.Posts.TryGetValue(planted.Post, out var post) || !post.Comments.Any(comment => IsIt(planted, comment)))
            .Take(3)
            .Select(planted => $"not read: {planted}"));

        return differences;

        void Count(string what, int planted, int found)
        {
            if (planted != found)
            {
                differences.Add($"{what}: {found} instead of {planted}");
            }
        }
    }

    // To the minute: a site may show no seconds. Line ends and spaces between words are a matter of layout.
    private static bool IsIt(PlantedComment planted, ExtractedComment comment) =>
        comment.PublishedAt is { } at && (at - planted.PublishedAt).Duration() < TimeSpan.FromMinutes(1) && Words(comment.Text) == Words(planted.Text);

    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
