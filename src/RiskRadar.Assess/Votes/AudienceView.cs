using System.Runtime.InteropServices;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Coordination;

namespace RiskRadar.Assess.Votes;

/// <summary>What can be seen of an audience as of a time: one vote per author and post, in the order of time.</summary>
internal sealed class AudienceView
{
    // Regulars have been seen on at least so many earlier posts (field notes B6.8).
    private const int RegularPosts = 3;

    private AudienceView(Audience audience, uint asOf)
    {
        Audience = audience;
        AsOf = asOf;
    }

    public Audience Audience { get; }

    public uint AsOf { get; }

    /// <summary>All votes, oldest first.</summary>
    public Vote[] Votes { get; private set; } = [];

    /// <summary>The votes without coordinated comments; the same array when there are none.</summary>
    public Vote[] Clean { get; private set; } = [];

    public IReadOnlyList<CoordinatedCluster> Clusters { get; private set; } = [];

    public int SetAside { get; private set; }

    /// <summary>Posts published until then of which something was read.</summary>
    public int Posts { get; private set; }

    /// <summary>Posts published until then of which no page could be had.</summary>
    public int PostsLeft { get; private set; }

    /// <summary>Comments read by the model in a language it knows.</summary>
    public int Counted { get; private set; }

    /// <summary>Comments that the model has not read.</summary>
    public int Unread { get; private set; }

    /// <summary>Comments in languages that the model was not made for.</summary>
    public int Unsupported { get; private set; }

    /// <summary>Comments that posts claim to have and that no page showed.</summary>
    public int Unseen { get; private set; }

    /// <summary>All comments that are known of, seen or not.</summary>
    public int Known => Counted + Unread + Unsupported + Unseen;

    /// <summary>Share in [0, 1] of the known comments that say nothing to us: not seen, not read by the model, or in a language it does not know.</summary>
    public double Hidden => Known == 0 ? 0 : (double)(Unread + Unsupported + Unseen) / Known;

    public int Authors { get; private set; }

    /// <summary>Comments by language index.</summary>
    public int[] Languages { get; private set; } = [];

    private readonly List<uint> _unreadable = [];
    private uint[] _times = [];

    /// <summary>Every comment in the order of time, with whether it counts.</summary>
    public IEnumerable<(uint At, bool Counts)> Arrivals() => _unreadable.Count == 0
        ? []
        : _times.Select(at => (At: at, Counts: true)).Concat(_unreadable.Select(at => (At: at, Counts: false))).OrderBy(arrival => arrival.At);

    /// <summary>How many comments were published before a time, of those whose time is known.</summary>
    public int CommentsBefore(uint time) => _times.Count(at => at != EpochSeconds.Unknown && at < time);

    /// <summary>Indexes of the counted rows, oldest first, and when each could be read.</summary>
    public int[] Order { get; private set; } = [];

    public static AudienceView Of(Audience audience, DateTimeOffset asOf, int fewestCopies)
    {
        var view = new AudienceView(audience, EpochSeconds.From(asOf));
        var (order, times) = view.Sort();
        var copies = new NearCopies(fewestCopies);
        var rows = audience.Rows;
        for (var place = 0; place < order.Length; place++)
        {
            if (times[place] != EpochSeconds.Unknown)
            {
                copies.Read(rows, order[place], times[place]);
            }
        }

        view.Order = order;
        view._times = times;
        view.Clusters = copies.Clusters;
        view.SetAside = copies.SetAside;
        view.Votes = Count(rows, order, times, copies, all: true);
        view.Clean = copies.SetAside == 0 ? view.Votes : Count(rows, order, times, copies, all: false);
        return view;
    }

    private (int[] Order, uint[] Times) Sort()
    {
        var rows = Audience.Rows;
        var posts = Audience.Posts.Select(post => EpochSeconds.From(post.Post.PublishedAt)).ToArray();
        Languages = new int[Audience.Languages.Count];
        var authors = new HashSet<ulong>();
        var seen = new int[posts.Length];
        var keys = new List<(uint At, ulong Comment, ulong Author, int Row)>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var comment = ref rows[row];
            // A comment cannot be read before its post is there, whatever its clock says.
            var at = Math.Max(comment.PublishedAt, posts[comment.Post]);
            if (at > AsOf || comment.State.HasFlag(RowState.Removed))
            {
                continue;
            }

            if (comment.State != RowState.Counted)
            {
                _unreadable.Add(at);
            }

            seen[comment.Post]++;
            Languages[comment.Language]++;
            authors.Add(comment.Author);
            if (comment.State.HasFlag(RowState.Unread))
            {
                Unread++;
            }
            else if (comment.State.HasFlag(RowState.UnsupportedLanguage))
            {
                Unsupported++;
            }
            else
            {
                keys.Add((at, comment.Comment, comment.Author, row));
            }
        }

        Authors = authors.Count;
        Counted = keys.Count;
        CountPosts(posts, seen);
        keys.Sort();
        return (keys.Select(key => key.Row).ToArray(), keys.Select(key => key.At).ToArray());
    }

    private void CountPosts(uint[] publishedAt, int[] seen)
    {
        for (var post = 0; post < publishedAt.Length; post++)
        {
            if (publishedAt[post] > AsOf)
            {
                continue;
            }

            var known = Audience.Posts[post].Post;
            var isRead = seen[post] > 0 || Audience.Scanned?.Contains(known.Id) != false;
            Posts += isRead ? 1 : 0;
            PostsLeft += isRead ? 0 : 1;
            Unseen += Math.Max(0, (known.StatedComments ?? 0) - seen[post]);
        }
    }

    private static Vote[] Count(ReadOnlySpan<CommentRow> rows, int[] order, uint[] times, NearCopies copies, bool all)
    {
        var places = new Dictionary<(int Post, ulong Author), int>(order.Length);
        var postsOf = new Dictionary<ulong, int>(order.Length);
        var votes = new List<Vote>(order.Length);
        for (var place = 0; place < order.Length; place++)
        {
            ref readonly var comment = ref rows[order[place]];
            var setAsideAt = copies.SetAsideAt(order[place]);
            if (!all && setAsideAt != uint.MaxValue)
            {
                continue;
            }

            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(
                places, (comment.Post, comment.Author), out var known);
            if (known)
            {
                ref var vote = ref CollectionsMarshal.AsSpan(votes)[index];
                vote.All.Raise(comment.Scores);
                if (times[place] - vote.At <= EpochSeconds.Hour)
                {
                    vote.Early.Raise(comment.Scores);
                }

                continue;
            }

            index = votes.Count;
            ref var earlier = ref CollectionsMarshal.GetValueRefOrAddDefault(postsOf, comment.Author, out _);
            votes.Add(new Vote
            {
                Post = comment.Post,
                At = times[place],
                Author = comment.Author,
                Early = comment.Scores,
                All = comment.Scores,
                SetAsideAt = setAsideAt,
                Regular = earlier++ >= RegularPosts,
            });
        }

        return [.. votes];
    }
}
