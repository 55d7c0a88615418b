namespace RiskRadar.Assess;

/// <summary>Several shelves as one, in their order.</summary>
/// <param name="shelves">The shelves; none of them grows any more.</param>
public sealed class JoinedAudiences(IReadOnlyList<IAudienceShelf> shelves) : IAudienceShelf
{
    /// <inheritdoc/>
    public int Count => shelves.Sum(shelf => shelf.Count);

    /// <inheritdoc/>
    public int CommentsOf(int member)
    {
        var (shelf, place) = Find(member);
        return shelf.CommentsOf(place);
    }

    /// <inheritdoc/>
    public ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken)
    {
        var (shelf, place) = Find(member);
        return shelf.OpenAsync(place, cancellationToken);
    }

    private (IAudienceShelf Shelf, int Place) Find(int member)
    {
        foreach (var shelf in shelves)
        {
            if (member < shelf.Count)
            {
                return (shelf, member);
            }

            member -= shelf.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(member), member, "There are fewer members.");
    }
}
