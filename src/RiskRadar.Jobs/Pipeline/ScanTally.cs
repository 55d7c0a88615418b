using RiskRadar.Collect;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>What a scan of one post has met so far.</summary>
internal sealed class ScanTally
{
    private readonly List<LeftOut> _leftOut = [];
    private readonly HashSet<string> _comments = new(StringComparer.Ordinal);

    private readonly List<KnownPage> _known = [];

    /// <summary>Pages read, also those that had not changed.</summary>
    public int Pages { get; private set; }

    /// <summary>Every comment that was found.</summary>
    public IReadOnlySet<string> Comments => _comments;

    /// <summary>The pages read, for the next scan.</summary>
    public IReadOnlyList<KnownPage> Known => _known;

    public int Found => _comments.Count;

    public int Added { get; private set; }

    public int? Stated { get; private set; }

    public string? Platform { get; private set; }

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>How the scan ends, if it ends now.</summary>
    public ScanOutcome Outcome => (Pages, _leftOut.Count) switch
    {
        (_, 0) => ScanOutcome.Complete,
        (0, _) => ScanOutcome.Failed,
        _ => ScanOutcome.Partial,
    };

    /// <summary>Takes in a page that came or had not changed.</summary>
    public void Meet(CollectedPage page)
    {
        if (page.Known is { } known)
        {
            _known.Add(known);
        }

        Pages += page.IsUnchanged ? 1 : 0;
    }

    /// <summary>Counts the comments of a page that was read.</summary>
    public void Read(CollectedPage page, IReadOnlyList<Comment> comments, int added)
    {
        Pages++;
        Added += added;
        Stated = page.Page?.StatedComments ?? Stated;
        Platform = page.Page?.Platform ?? Platform;
        _comments.UnionWith(comments.Select(comment => comment.Id));
    }

    /// <summary>Notes what could not be read.</summary>
    public void Miss(LeftOut leftOut) => _leftOut.Add(leftOut);
}
