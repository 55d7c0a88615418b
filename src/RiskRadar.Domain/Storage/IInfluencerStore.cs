namespace RiskRadar.Domain.Storage;

/// <summary>The influencers and their accounts.</summary>
public interface IInfluencerStore
{
    /// <summary>Adds an influencer or replaces what is known of one. Durable when it returns.</summary>
    Task UpsertAsync(Influencer influencer, CancellationToken cancellationToken);

    /// <summary>The influencer, or <see langword="null"/> when unknown.</summary>
    Task<Influencer?> FindAsync(InfluencerId id, CancellationToken cancellationToken);

    /// <summary>Every influencer, by handle in ordinal order; empty when there are none.</summary>
    IAsyncEnumerable<Influencer> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds an account or replaces it. Durable when it returns.</summary>
    Task UpsertAccountAsync(Account account, CancellationToken cancellationToken);

    /// <summary>The account, or <see langword="null"/> when unknown.</summary>
    Task<Account?> FindAccountAsync(AccountId id, CancellationToken cancellationToken);

    /// <summary>Every account of every influencer; empty when there are none.</summary>
    IAsyncEnumerable<Account> ReadAccountsAsync(CancellationToken cancellationToken);
}
