using System.Runtime.InteropServices;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>What is kept of one comment: fixed size, written to storage as it lies in memory (little-endian).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CommentRow
{
    /// <summary>Hash of the comment's id and post.</summary>
    public ulong Comment;

    /// <summary>The author's pseudonym; for nobody named, a value made from the comment, so that it counts as an author of its own.</summary>
    public ulong Author;

    /// <summary>The text's similarity print.</summary>
    public TextPrint Print;

    /// <summary>As published, see <see cref="EpochSeconds"/>.</summary>
    public uint PublishedAt;

    /// <summary>Index of the post.</summary>
    public int Post;

    /// <summary>Where the comment's id starts among the ids.</summary>
    public int IdStart;

    /// <summary>The readings.</summary>
    public ScoreBytes Scores;

    /// <summary>Length of the id in bytes.</summary>
    public ushort IdLength;

    /// <summary>Index of the language.</summary>
    public byte Language;

    /// <summary>Whether it counts.</summary>
    public RowState State;

    /// <summary>
    /// What tells a comment from others. Sources with broken ids repeat them: the same id by another author is another comment, by the same
    /// author an edit.
    /// </summary>
    public readonly ulong Key => TextPrint.Mix(Comment ^ (Author * 31));

    /// <summary>The hash of a comment's id and post.</summary>
    public static ulong HashOf(PostId post, string id)
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
