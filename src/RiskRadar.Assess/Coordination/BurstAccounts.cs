using RiskRadar.Assess.Aggregates;

namespace RiskRadar.Assess.Coordination;

/// <summary>The accounts of a burst of coordinated comments.</summary>
/// <param name="FoundAt">When it was found: its flag was raised then.</param>
/// <param name="Accounts">Pseudonyms, each once.</param>
internal sealed record BurstAccounts(DateTimeOffset FoundAt, ulong[] Accounts)
{
    public static BurstAccounts Of(CoordinatedCluster cluster, ReadOnlySpan<CommentRow> rows)
    {
        var accounts = new HashSet<ulong>();
        foreach (var row in cluster.Rows)
        {
            accounts.Add(rows[row].Author);
        }

        return new BurstAccounts(EpochSeconds.ToTime(cluster.FoundAt), [.. accounts.Order()]);
    }
}
