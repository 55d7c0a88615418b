namespace RiskRadar.Classify.Reading;

/// <summary>Reads comments from UTF-8, without an object for each. Safe to use from many threads at once.</summary>
internal interface ICommentReader
{
    /// <summary>Reads one comment. Any bytes have a reading.</summary>
    void Read(ReadOnlySpan<byte> text, out CommentReading reading);
}
