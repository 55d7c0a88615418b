using System.Runtime.InteropServices;

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
}
