using System.Runtime.InteropServices;
using System.Text;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Disclosure;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

/// <summary>
/// A post and comments under it in the form in which an audience counts them, without their texts. Making it is most of the work and needs
/// no audience, so it can be done on all processors, and put aside until the audience is wanted.
/// </summary>
public sealed class AudienceChange
{
    private AudienceChange(Post post, Sponsorship shown, PostDisclosure disclosure, CommentRow[] rows, byte[] ids, List<string> languages, List<EvidenceAt> evidence) =>
        (Post, Shown, Disclosure, Rows, Ids, Languages, Evidence) = (post, shown, disclosure, rows, ids, languages, evidence);

    /// <summary>How many comments it brings.</summary>
    public int Comments => Rows.Length;

    /// <summary>The post without its text.</summary>
    internal Post Post { get; }

    /// <summary>Whether it was paid for, as stated or as its text shows.</summary>
    internal Sponsorship Shown { get; }

    /// <summary>How the post tells of its commercial tie.</summary>
    internal PostDisclosure Disclosure { get; }

    /// <summary>The comments in their order; ids and languages lie in this change, and the post is still open.</summary>
    internal CommentRow[] Rows { get; }

    internal byte[] Ids { get; }

    internal List<string> Languages { get; }

    /// <summary>The comments that may be shown as evidence, in the order of the rows.</summary>
    internal List<EvidenceAt> Evidence { get; }

    /// <summary>The change that a post, or what is new of it, and comments under it make.</summary>
    /// <param name="post">The post as known now.</param>
    /// <param name="comments">New or changed comments, in any order. Those without a reading count as unread in coverage.</param>
    public static AudienceChange Of(Post post, IReadOnlyList<ClassifiedComment> comments)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(comments);

        var shown = post.Sponsorship != Sponsorship.Unknown ? post.Sponsorship : SponsorshipReader.Read(post.Title, post.Text);
        var rows = new CommentRow[comments.Count];
        var (languages, evidence) = (new List<string> { "" }, new List<EvidenceAt>());
        var ids = new byte[comments.Sum(comment => LengthOf(comment.Comment.Id))];
        var start = 0;
        for (var index = 0; index < rows.Length; index++)
        {
            var (comment, reading) = comments[index];
            ref var row = ref rows[index];
            row = Row(post.Id, comment, reading);
            row.Language = Language(languages, reading?.Language);
            row.IdStart = start;
            row.IdLength = Keep(comment.Id, ids.AsSpan(start));
            start += row.IdLength;
            if (row.State == RowState.Counted && EvidenceText.Of(row.Comment, comment.Id, comment.Text, row.Scores) is { } text)
            {
                evidence.Add(new EvidenceAt(index, text));
            }
        }

        return new AudienceChange(post with { Text = null, Banner = null }, shown, PostDisclosure.Of(post, shown), rows, ids, languages, evidence);
    }

    /// <summary>Writes it for <see cref="Read"/> of the same program: a form for putting aside, not for keeping.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        PostBytes.Write(writer, Post, Shown);
        writer.Write(Disclosure.Packed);
        writer.Write(Languages.Count);
        Languages.ForEach(writer.Write);
        writer.Write(Ids.Length);
        writer.Write(Ids);
        writer.Write(Rows.Length);
        writer.Write(MemoryMarshal.AsBytes<CommentRow>(Rows));
        writer.Write(Evidence.Count);
        foreach (var (row, text) in Evidence)
        {
            writer.Write(row);
            PostBytes.Write(writer, text);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Stands at its beginning.</param>
    /// <param name="influencer">Whose post it is.</param>
    public static AudienceChange Read(BinaryReader reader, InfluencerId influencer)
    {
        ArgumentNullException.ThrowIfNull(reader);

        var (post, shown) = PostBytes.Read(reader, influencer);
        var disclosure = new PostDisclosure(reader.ReadUInt64());
        var languages = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            languages.Add(reader.ReadString());
        }

        var ids = reader.ReadBytes(reader.ReadInt32());
        var rows = new CommentRow[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var evidence = new List<EvidenceAt>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            evidence.Add(new EvidenceAt(reader.ReadInt32(), PostBytes.ReadEvidence(reader)));
        }

        return new AudienceChange(post, shown, disclosure, rows, ids, languages, evidence);
    }

    private static CommentRow Row(PostId post, Comment comment, Classification? reading)
    {
        var hash = CommentRow.HashOf(post, comment.Id);
        return new CommentRow
        {
            Comment = hash,
            // Nobody named: the comment stands for an author of its own.
            Author = comment.Author?.Value ?? TextPrint.Mix(hash),
            PublishedAt = EpochSeconds.From(comment.PublishedAt),
            Print = TextPrint.Of(comment.Text),
            State = State(reading),
            Scores = reading is null ? default : ScoreBytes.Of(reading),
        };
    }

    // Nobody makes longer ids; one that is longer is shown cut off.
    private static int LengthOf(string id) => Math.Min(Encoding.UTF8.GetByteCount(id), ushort.MaxValue);

    private static ushort Keep(string id, Span<byte> room)
    {
        if (Encoding.UTF8.TryGetBytes(id, room, out var length) && length <= ushort.MaxValue)
        {
            return (ushort)length;
        }

        Encoding.UTF8.GetBytes(id).AsSpan(0, ushort.MaxValue).CopyTo(room);
        return ushort.MaxValue;
    }

    private static RowState State(Classification? reading) => reading switch
    {
        null => RowState.Unread,
        { LanguageSupported: false } => RowState.UnsupportedLanguage,
        _ => RowState.Counted,
    };

    private static byte Language(List<string> languages, string? code)
    {
        if (code is null)
        {
            return 0;
        }

        var index = languages.IndexOf(code);
        if (index < 0 && languages.Count <= byte.MaxValue)
        {
            index = languages.Count;
            languages.Add(code);
        }

        return (byte)Math.Max(index, 0);
    }

    /// <summary>The evidence in a comment.</summary>
    /// <param name="Row">Index of the comment.</param>
    /// <param name="Text">What may be shown.</param>
    internal readonly record struct EvidenceAt(int Row, EvidenceText Text);
}
