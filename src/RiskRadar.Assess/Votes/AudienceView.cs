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

    private readonly List<(uint At, int Row)> _unreadable = [];
    private readonly List<ulong> _voters = [];
    private uint[] _times = [];

    /// <summary>Every comment in the order of time, with whether it counts.</summary>
    public IEnumerable<(uint At, bool Counts)> Arrivals() => _unreadable.Count == 0
        ? []
        : _times.Select(at => (At: at, Counts: true)).Concat(_unreadable.Select(row => (row.At, Counts: false))).OrderBy(arrival => arrival.At);

    /// <summary>How many comments were published before a time, of those whose time is known.</summary>
    public int CommentsBefore(uint time) => _times.Count(at => at != EpochSeconds.Unknown && at < time);

    /// <summary>Indexes of the counted rows, oldest first, and when each could be read.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>The authors of votes, each once, by the numbers that <see cref="AuthorOf"/> gives them.</summary>
    public IReadOnlyList<ulong> Voters => _voters;

    /// <summary>The number of the author of each counted row, in the order of <see cref="Order"/>.</summary>
    public int[] AuthorOf { get; private set; } = [];

    /// <summary>When each counted row could be read, in the order of <see cref="Order"/>.</summary>
    public uint[] Times => _times;

    public static AudienceView Of(Audience audience, DateTimeOffset asOf, int fewestCopies)
    {
        var view = new AudienceView(audience, EpochSeconds.From(asOf));
        view.Sort();
        view.NumberAuthors();
        var copies = NearCopies.Of(view, fewestCopies);
        view.Clusters = copies.Clusters;
        view.SetAside = copies.SetAside;
        view.Votes = view.Count(copies, all: true);
        view.Clean = copies.SetAside == 0 ? view.Votes : view.Count(copies, all: false);
        return view;
    }

    private void Sort()
    {
        var rows = Audience.Rows;
        var posts = Audience.Posts.Select(post => EpochSeconds.From(post.Post.PublishedAt)).ToArray();
        Languages = new int[Audience.Languages.Count];
        var seen = new int[posts.Length];
        var (keys, order, counted) = (new ulong[rows.Length], new int[rows.Length], 0);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var comment = ref rows[row];
            // A comment cannot be read before its post is there, whatever its clock says.
            var at = Math.Max(comment.PublishedAt, posts[comment.Post]);
            if (at > AsOf || comment.State.HasFlag(RowState.Removed))
            {
                continue;
            }

            seen[comment.Post]++;
            Languages[comment.Language]++;
            if (comment.State == RowState.Counted)
            {
                // Two halves make one number, which sorts much faster than four do.
                (keys[counted], order[counted]) = (((ulong)at << 32) | (comment.Comment >> 32), row);
                counted++;
                continue;
            }

            _unreadable.Add((at, row));
            _ = comment.State.HasFlag(RowState.Unread) ? Unread++ : Unsupported++;
        }

        Counted = counted;
        CountPosts(posts, seen);
        Array.Sort(keys, order, 0, counted);
        SortTies(keys.AsSpan(0, counted), order);
        Array.Resize(ref order, counted);
        (Order, _times) = (order, new uint[counted]);
        for (var place = 0; place < counted; place++)
        {
            _times[place] = (uint)(keys[place] >> 32);
        }
    }

    // Where time and half a hash are the same, the rest decides: the order must not depend on how the comments arrived.
    private void SortTies(ReadOnlySpan<ulong> keys, int[] order)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, Comparer<int>.Create(Compare));
            }

            start = end;
        }
    }

    private int Compare(int left, int right)
    {
        var (one, other) = (Audience.Rows[left], Audience.Rows[right]);
        return (one.Comment, one.Author, left).CompareTo((other.Comment, other.Author, right));
    }

    private void NumberAuthors()
    {
        var rows = Audience.Rows;
        var numbers = new Dictionary<ulong, int>();
        AuthorOf = new int[Order.Length];
        for (var place = 0; place < AuthorOf.Length; place++)
        {
            var author = rows[Order[place]].Author;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, author, out var isKnown);
            if (!isKnown)
            {
                number = _voters.Count;
                _voters.Add(author);
            }

            AuthorOf[place] = number;
        }

        foreach (var (_, row) in _unreadable)
        {
            numbers.TryAdd(rows[row].Author, 0);
        }

        Authors = numbers.Count;
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

    private Vote[] Count(NearCopies copies, bool all)
    {
        var rows = Audience.Rows;
        var places = new Dictionary<long, int>(Order.Length);
        var postsOf = new int[_voters.Count];
        var (votes, count) = (new Vote[Order.Length], 0);
        for (var place = 0; place < Order.Length; place++)
        {
            ref readonly var comment = ref rows[Order[place]];
            var setAsideAt = copies.SetAsideAt(place);
            if (!all && setAsideAt != uint.MaxValue)
            {
                continue;
            }

            var author = AuthorOf[place];
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(places, ((long)comment.Post << 32) | (uint)author, out var known);
            if (known)
            {
                ref var vote = ref votes[index];
                vote.All.Raise(comment.Scores);
                if (_times[place] - vote.At <= EpochSeconds.Hour)
                {
                    vote.Early.Raise(comment.Scores);
                }

                continue;
            }

            index = count;
            votes[count++] = new Vote
            {
                Post = comment.Post,
                At = _times[place],
                Author = comment.Author,
                Early = comment.Scores,
                All = comment.Scores,
                SetAsideAt = setAsideAt,
                Regular = postsOf[author]++ >= RegularPosts,
            };
        }

        Array.Resize(ref votes, count);
        return votes;
    }
}
