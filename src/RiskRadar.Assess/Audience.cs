using System.Runtime.InteropServices;
using System.Text;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Disclosure;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>
/// The running aggregate of one influencer: everything an assessment needs, in space that grows with votes and not with texts.
/// Applying a comment costs the same whatever the history, and applying it twice changes nothing.
/// </summary>
/// <param name="influencer">Whose audience it is.</param>
public sealed class Audience(Influencer influencer)
{
    private readonly Dictionary<PostId, int> _postIndex = [];
    private readonly Dictionary<ulong, int> _rowIndex = [];
    private readonly List<CommentRow> _rows = [];
    private readonly List<byte> _ids = [];
    private readonly List<string> _languages = [""];
    private int _removed;

    /// <summary>Whose audience it is; replaced when the hire or the follower count changes.</summary>
    public Influencer Influencer { get; set; } = influencer;

    internal List<PostAggregate> Posts { get; } = [];

    internal List<LeftOut> Missing { get; } = [];

    /// <summary>How many things the latest scans left out; may be more than <see cref="Missing"/> keeps.</summary>
    internal int MissingCount { get; set; }

    /// <summary>The posts of which the latest scans had a page; <see langword="null"/> when nothing was scanned, as with a roster file.</summary>
    internal HashSet<PostId>? Scanned { get; set; }

    internal ReadOnlySpan<CommentRow> Rows => CollectionsMarshal.AsSpan(_rows);

    internal List<CommentRow> RowList => _rows;

    internal List<byte> Ids => _ids;

    internal List<string> Languages => _languages;

    /// <summary>Takes in a post, or what changed of it, and comments under it that are new or changed.</summary>
    /// <param name="post">The post as known now.</param>
    /// <param name="comments">New or changed comments, in any order. Those without a reading count as unread in coverage.</param>
    public void Apply(Post post, IReadOnlyList<ClassifiedComment> comments)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(comments);

        var index = Place(post);
        foreach (var comment in comments)
        {
            Apply(index, comment);
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

        var gone = comments.Select(id => CommentHash(post, id)).ToHashSet();
        var rows = CollectionsMarshal.AsSpan(_rows);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Post == index && gone.Contains(rows[row].Comment) && !rows[row].State.HasFlag(RowState.Removed))
            {
                rows[row].State |= RowState.Removed;
                _rowIndex.Remove(Key(rows[row]));
                Posts[index].Forget(rows[row].Comment);
                _removed++;
            }
        }

        if (_removed > _rows.Count / 2)
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

    /// <summary>Rebuilds the look-up tables after rows and posts were read from storage.</summary>
    internal void Index()
    {
        for (var index = 0; index < Posts.Count; index++)
        {
            _postIndex[Posts[index].Post.Id] = index;
        }

        _rowIndex.EnsureCapacity(_rows.Count);
        var rows = Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].State.HasFlag(RowState.Removed))
            {
                _removed++;
            }
            else
            {
                _rowIndex[Key(rows[row])] = row;
            }
        }
    }

    private int Place(Post post)
    {
        var sponsorship = post.Sponsorship != Sponsorship.Unknown ? post.Sponsorship : SponsorshipReader.Read(post.Title, post.Text);
        var disclosure = PostDisclosure.Of(post, sponsorship, Influencer.Platform);
        var kept = post with { Text = null, Banner = null };
        if (_postIndex.TryGetValue(post.Id, out var index))
        {
            Posts[index].Post = kept;
            Posts[index].Sponsorship = sponsorship;
            Posts[index].Disclosure = disclosure;
            return index;
        }

        index = Posts.Count;
        Posts.Add(new PostAggregate(kept, sponsorship) { Disclosure = disclosure });
        _postIndex.Add(post.Id, index);
        return index;
    }

    private void Apply(int post, ClassifiedComment classified)
    {
        var (comment, reading) = classified;
        var hash = CommentHash(Posts[post].Post.Id, comment.Id);
        var row = new CommentRow
        {
            Comment = hash,
            // Nobody named: the comment stands for an author of its own.
            Author = comment.Author?.Value ?? TextPrint.Mix(hash),
            PublishedAt = EpochSeconds.From(comment.PublishedAt),
            Post = post,
            Print = TextPrint.Of(comment.Text),
            State = State(reading),
            Language = Language(reading?.Language),
            Scores = reading is null ? default : ScoreBytes.Of(reading),
        };

        var key = Key(row);
        if (_rowIndex.TryGetValue(key, out var place))
        {
            // Read again or edited: the id stays where it is.
            (row.IdStart, row.IdLength) = (_rows[place].IdStart, _rows[place].IdLength);
            _rows[place] = row;
            Posts[post].Forget(hash);
        }
        else
        {
            (row.IdStart, row.IdLength) = Keep(comment.Id);
            _rowIndex.Add(key, _rows.Count);
            _rows.Add(row);
        }

        if (row.State == RowState.Counted && EvidenceText.Of(hash, comment.Id, comment.Text, row.Scores) is { } evidence)
        {
            Posts[post].Keep(evidence);
        }
    }

    private (int Start, ushort Length) Keep(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        var length = Math.Min(bytes.Length, ushort.MaxValue);
        var start = _ids.Count;
        CollectionExtensions.AddRange(_ids, bytes.AsSpan(0, length));
        return (start, (ushort)length);
    }

    private byte Language(string? code)
    {
        if (code is null)
        {
            return 0;
        }

        var index = _languages.IndexOf(code);
        if (index < 0 && _languages.Count <= byte.MaxValue)
        {
            index = _languages.Count;
            _languages.Add(code);
        }

        return (byte)Math.Max(index, 0);
    }

    private void Compact()
    {
        _rows.RemoveAll(row => row.State.HasFlag(RowState.Removed));
        _rowIndex.Clear();
        _removed = 0;
        Index();
    }

    private static RowState State(Classification? reading) => reading switch
    {
        null => RowState.Unread,
        { LanguageSupported: false } => RowState.UnsupportedLanguage,
        _ => RowState.Counted,
    };

    // Sources with broken ids repeat them: the same id by another author is another comment, by the same author an edit.
    private static ulong Key(in CommentRow row) => TextPrint.Mix(row.Comment ^ (row.Author * 31));

    private static ulong CommentHash(PostId post, string id)
    {
        Span<byte> bytes = stackalloc byte[16];
        post.Value.TryWriteBytes(bytes);
        var hash = MemoryMarshal.Read<ulong>(bytes) ^ MemoryMarshal.Read<ulong>(bytes[8..]);
        foreach (var character in id)
        {
            hash = TextPrint.Mix(hash ^ character);
        }

        return hash;
    }
}
