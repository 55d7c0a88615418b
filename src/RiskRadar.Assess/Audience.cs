using System.Runtime.InteropServices;
using System.Text;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>
/// The running aggregate of one influencer: everything an assessment needs, in space that grows with votes and not with texts.
/// Applying a comment costs the same whatever the history, and applying it twice changes nothing.
/// </summary>
/// <param name="influencer">Whose audience it is.</param>
public sealed class Audience(Influencer influencer)
{
    private readonly List<PostAggregate> _posts = [];
    private readonly Dictionary<PostId, int> _postIndex = [];
    private readonly List<CommentRow> _rows = [];
    private readonly List<byte> _ids = [];
    private readonly List<string> _languages = [""];

    private readonly RowIndex _index = new();

    /// <summary>Whose audience it is; replaced when the hire or the follower count changes.</summary>
    public Influencer Influencer { get; set; } = influencer;

    internal List<PostAggregate> Posts => _posts;

    internal List<LeftOut> Missing { get; } = [];

    /// <summary>How many things the latest scans left out; may be more than <see cref="Missing"/> keeps.</summary>
    internal int MissingCount { get; set; }

    /// <summary>The posts of which the latest scans had a page; <see langword="null"/> when nothing was scanned, as with a roster file.</summary>
    internal HashSet<PostId>? Scanned { get; set; }

    internal ReadOnlySpan<CommentRow> Rows => CollectionsMarshal.AsSpan(_rows);

    internal List<CommentRow> RowList => _rows;

    internal List<byte> Ids => _ids;

    internal List<string> Languages => _languages;

    /// <summary>An audience from its changes in their order: the same as applying them one by one.</summary>
    /// <param name="influencer">Whose audience it is.</param>
    /// <param name="comments">About how many comments there are: room is made for them at once.</param>
    /// <param name="changes">The changes, oldest first.</param>
    public static Audience Of(Influencer influencer, int comments, IEnumerable<AudienceChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);

        var audience = new Audience(influencer);
        audience._index.MakeRoom(comments);
        audience._rows.EnsureCapacity(comments);
        foreach (var change in changes)
        {
            audience.Apply(change);
        }

        audience._index.Forget();
        return audience;
    }

    /// <summary>Takes in a post, or what changed of it, and comments under it that are new or changed.</summary>
    /// <param name="post">The post as known now.</param>
    /// <param name="comments">New or changed comments, in any order. Those without a reading count as unread in coverage.</param>
    public void Apply(Post post, IReadOnlyList<ClassifiedComment> comments) => Apply(AudienceChange.Of(post, comments));

    /// <summary>Takes in a change.</summary>
    public void Apply(AudienceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);

        var post = Place(change);
        var languages = LanguagesOf(change);
        var evidence = 0;
        _index.Include(post, Rows);
        for (var index = 0; index < change.Rows.Length; index++)
        {
            var row = change.Rows[index];
            var id = change.Ids.AsSpan(row.IdStart, row.IdLength);
            (row.Post, row.Language) = (post, languages[row.Language]);
            Apply(post, row, id);
            if (evidence < change.Evidence.Count && change.Evidence[evidence].Row == index)
            {
                Posts[post].Keep(change.Evidence[evidence++].Text);
            }
        }
    }

    /// <summary>Takes out comments that are gone from under a post.</summary>
    public void Remove(PostId post, IReadOnlyList<string> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        if (!_postIndex.TryGetValue(post, out var index) || comments.Count == 0)
        {
            return;
        }

        var gone = comments.Select(id => CommentRow.HashOf(post, id)).ToHashSet();
        var rows = CollectionsMarshal.AsSpan(_rows);
        var removed = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Post == index && gone.Contains(rows[row].Comment) && !rows[row].State.HasFlag(RowState.Removed))
            {
                rows[row].State |= RowState.Removed;
                _index.Remove(rows[row].Key);
                Posts[index].Forget(rows[row].Comment);
            }

            removed += rows[row].State.HasFlag(RowState.Removed) ? 1 : 0;
        }

        if (removed > _rows.Count / 2)
        {
            Compact();
        }
    }

    /// <summary>Replaces what is known of missing coverage: the latest scan of each of the influencer's addresses.</summary>
    public void Apply(IReadOnlyList<Scan> latestScans)
    {
        ArgumentNullException.ThrowIfNull(latestScans);
        const int mostKept = 20;
        var leftOut = latestScans
            .SelectMany(scan => scan.LeftOut)
            .OrderByDescending(missing => missing.At)
            .ThenBy(missing => missing.What, StringComparer.Ordinal)
            .ToList();
        MissingCount = leftOut.Count;
        Scanned = latestScans.Count == 0
            ? null
            : [.. latestScans.Where(scan => scan.Outcome is ScanOutcome.Complete or ScanOutcome.Partial).Select(scan => scan.Post).OfType<PostId>()];
        Missing.Clear();
        Missing.AddRange(leftOut.Take(mostKept));
    }

    /// <summary>The aggregate as bytes that <see cref="Load"/> reads, also in later versions.</summary>
    public byte[] Save() => AudienceBytes.Write(this);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no audience, or were written by a later version.</exception>
    public static Audience Load(ReadOnlySpan<byte> bytes) => AudienceBytes.Read(bytes);

    internal string IdOf(in CommentRow row) => Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(_ids).Slice(row.IdStart, row.IdLength));

    /// <summary>Adds a post that is not there yet.</summary>
    internal void Add(PostAggregate post)
    {
        _postIndex[post.Post.Id] = _posts.Count;
        _posts.Add(post);
    }

    private int Place(AudienceChange change)
    {
        var post = change.Post;
        if (_postIndex.TryGetValue(post.Id, out var index))
        {
            Posts[index].Post = post;
            Posts[index].Sponsorship = change.Shown;
            Posts[index].Disclosure = change.Disclosure;
            return index;
        }

        Add(new PostAggregate(post, change.Shown) { Disclosure = change.Disclosure });
        _index.AddEmpty(_posts.Count - 1);
        return _posts.Count - 1;
    }

    private void Apply(int post, CommentRow row, ReadOnlySpan<byte> id)
    {
        ref var place = ref _index.PlaceOf(row.Key, out var isKnown);
        if (isKnown)
        {
            // Read again or edited: the id stays where it is.
            (row.IdStart, row.IdLength) = (_rows[place].IdStart, _rows[place].IdLength);
            _rows[place] = row;
            Posts[post].Forget(row.Comment);
        }
        else
        {
            place = _rows.Count;
            row.IdStart = _ids.Count;
            CollectionExtensions.AddRange(_ids, id);
            _rows.Add(row);
        }
    }

    // The languages of a change are numbered by the change.
    private byte[] LanguagesOf(AudienceChange change)
    {
        var places = new byte[change.Languages.Count];
        for (var index = 1; index < places.Length; index++)
        {
            var known = _languages.IndexOf(change.Languages[index]);
            if (known < 0 && _languages.Count <= byte.MaxValue)
            {
                known = _languages.Count;
                _languages.Add(change.Languages[index]);
            }

            places[index] = (byte)Math.Max(known, 0);
        }

        return places;
    }

    private void Compact()
    {
        _rows.RemoveAll(row => row.State.HasFlag(RowState.Removed));
        _index.Forget();
    }
}
