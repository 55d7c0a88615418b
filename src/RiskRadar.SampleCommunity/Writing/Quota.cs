using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>
/// Deals kinds of comment so that shares come out as planned even over few comments: what rounding takes from one post, it gives to
/// the next.
/// </summary>
internal sealed class Quota(Dice dice)
{
    private readonly SortedDictionary<CommentKind, double> _owed = [];

    /// <summary>The kinds for the comments of one post, in a chance order.</summary>
    public List<CommentKind> Deal(IReadOnlyDictionary<CommentKind, double> shares, int count)
    {
        var whole = shares.Values.Sum();
        var dealt = new List<CommentKind>(count);
        for (var comment = 0; comment < count; comment++)
        {
            foreach (var (kind, share) in shares)
            {
                _owed[kind] = _owed.TryGetValue(kind, out var owed) ? owed + (share / whole) : dice.Next();
            }

            var most = _owed.MaxBy(pair => pair.Value).Key;
            _owed[most]--;
            dealt.Add(most);
        }

        return dice.Shuffled(dealt);
    }
}
