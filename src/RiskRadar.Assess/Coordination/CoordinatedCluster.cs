namespace RiskRadar.Assess.Coordination;

/// <summary>Near-copies by several accounts in a short time.</summary>
/// <param name="FoundAt">When enough of them were there, see <see cref="Aggregates.EpochSeconds"/>.</param>
/// <param name="Rows">Indexes of the comments, in the order of their publication.</param>
internal sealed record CoordinatedCluster(uint FoundAt, List<int> Rows)
{
    public uint LastAt { get; set; } = FoundAt;
}
