using System.Runtime.InteropServices;

namespace RiskRadar.Assess.Aggregates;

/// <summary>
/// Where the rows of an audience's comments are. Only changes ask for it, and most of them are about one post: so the rows of that post alone are looked
/// for, and what a hundred new comments cost hardly grows with the history.
/// </summary>
internal sealed class RowIndex
{
    // Each post takes one pass over all rows; after so many, one pass for everything is cheaper.
    private const int MostSinglePosts = 8;

    private readonly HashSet<int> _posts = [];
    private Dictionary<ulong, int> _places = [];
    private int _passes;
    private bool _isWhole;

    /// <summary>Says that about so many rows will come, and that there are none yet.</summary>
    public void MakeRoom(int rows) => (_places, _isWhole) = (new Dictionary<ulong, int>(rows), true);

    /// <summary>Says that a post is new and has no rows.</summary>
    public void AddEmpty(int post) => _posts.Add(post);

    /// <summary>Makes sure that the rows of a post can be found.</summary>
    public void Include(int post, ReadOnlySpan<CommentRow> rows)
    {
        if (_isWhole || !_posts.Add(post))
        {
            return;
        }

        _isWhole = ++_passes > MostSinglePosts;
        if (_isWhole)
        {
            _places.EnsureCapacity(rows.Length);
        }

        for (var row = 0; row < rows.Length; row++)
        {
            if ((_isWhole || rows[row].Post == post) && !rows[row].State.HasFlag(RowState.Removed))
            {
                _places[rows[row].Key] = row;
            }
        }
    }

    /// <summary>The place of a row, or room for it. Its post must be included.</summary>
    public ref int PlaceOf(ulong key, out bool isKnown) => ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out isKnown);

    /// <summary>Forgets one row.</summary>
    public void Remove(ulong key) => _places.Remove(key);

    /// <summary>Forgets everything: rows have moved, or nobody will change anything for now.</summary>
    public void Forget()
    {
        (_places, _passes, _isWhole) = ([], 0, false);
        _posts.Clear();
    }
}
