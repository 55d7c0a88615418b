namespace RiskRadar.Assess;

/// <summary>A shelf of audiences that are open already.</summary>
/// <param name="audiences">The members, in the order of the roster.</param>
public sealed class AudiencesInMemory(IReadOnlyList<Audience> audiences) : IAudienceShelf
{
    /// <inheritdoc/>
    public int Count => audiences.Count;

    /// <inheritdoc/>
    public int CommentsOf(int member) => audiences[member].Rows.Length;

    /// <inheritdoc/>
    public ValueTask<Audience> OpenAsync(int member, CancellationToken cancellationToken) => ValueTask.FromResult(audiences[member]);
}
