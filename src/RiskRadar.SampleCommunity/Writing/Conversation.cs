using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Chance;
using RiskRadar.SampleCommunity.Wording;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Writes the comments under one creator's posts: who says what, when, and in answer to whom.</summary>
internal sealed class Conversation(Persona persona, Crowd crowd, CommentWriter words, Numbering numbering, DateTimeOffset end, Dice dice)
{
    private const int DeepestReply = 2;
    private const double MeanHours = 17;

    // The creator comments under the own name, as on every real page.
    private readonly Commenter _self = new(persona.Name, persona.Slug, 1, end.AddYears(-4), new(false, false, false, 0.3));

    /// <summary>The comments of one post, oldest first.</summary>
    public List<SampleComment> Write(SamplePost post, Occasion occasion, IReadOnlyList<CommentKind> kinds)
    {
        crowd.NextPost();
        words.NextPost();
        var times = kinds.Select(_ => Time(post.PublishedAt)).Order().ToList();
        var comments = new List<SampleComment>();
        foreach (var (kind, at) in kinds.Zip(times))
        {
            var parent = Parent(kind, comments);
            var author = crowd.Anybody();
            comments.Add(Comment(kind == CommentKind.Reply && parent is null ? CommentKind.Chat : kind, author, occasion, at, parent));
            if (kind == CommentKind.Question && comments[^1].Depth < DeepestReply && dice.Chance(0.22))
            {
                comments.Add(Comment(CommentKind.CreatorReply, _self, occasion, Later(at), comments[^1]));
            }
        }

        return [.. comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Number)];
    }

    private SampleComment Comment(CommentKind kind, Commenter author, Occasion occasion, DateTimeOffset at, SampleComment? parent) => new(
        numbering.Next(persona.Place),
        author,
        words.Write(kind, occasion, author.Voice, parent?.Author.Name),
        at,
        (int)dice.Wait(kind is CommentKind.Praise or CommentKind.Sellout or CommentKind.Support ? 5 : 2),
        parent,
        kind);

    private SampleComment? Parent(CommentKind kind, List<SampleComment> earlier)
    {
        var wanted = kind switch
        {
            CommentKind.Reply => earlier.Where(comment => comment.Kind is CommentKind.Chat or CommentKind.Praise or CommentKind.Question or CommentKind.Reply),
            CommentKind.Support or CommentKind.Toxic => earlier.Where(comment => comment.Kind is CommentKind.Sellout or CommentKind.Backlash or CommentKind.Toxic),
            _ => [],
        };
        var open = wanted.Where(comment => comment.Depth < DeepestReply).ToList();
        return open.Count == 0 || (kind != CommentKind.Reply && dice.Chance(0.4)) ? null : dice.Pick(open);
    }

    private DateTimeOffset Time(DateTimeOffset published)
    {
        // What would fall after the end was written sooner: a fresh post has had less time to be answered.
        var left = Math.Min((end - published).TotalHours - 0.1, 240);
        return Whole(published.AddHours(Math.Min(dice.Wait(MeanHours), dice.Between(0.02, 0.98) * left) + 0.05));
    }

    private DateTimeOffset Later(DateTimeOffset at) => Whole(at.AddHours(Math.Min(dice.Wait(3), (end - at).TotalHours * 0.9)));

    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
