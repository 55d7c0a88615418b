namespace RiskRadar.Domain.Storage;

/// <summary>The assessments, kept as they were made.</summary>
public interface IAssessmentStore
{
    /// <summary>Keeps an assessment; one of the same influencer and time is kept once. Durable when it returns.</summary>
    Task AddAsync(Assessment assessment, CancellationToken cancellationToken);

    /// <summary>An influencer's assessments, newest first; empty when there are none.</summary>
    IAsyncEnumerable<Assessment> ReadAsync(InfluencerId influencer, CancellationToken cancellationToken);

    /// <summary>The latest assessment of every influencer that has one, by handle in ordinal order.</summary>
    IAsyncEnumerable<Assessment> ReadLatestAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the roster as a whole, in place of the former one. Durable when it returns.</summary>
    Task SaveRosterAsync(RosterRisk roster, CancellationToken cancellationToken);

    /// <summary>The roster as last kept, or <see langword="null"/> before the first.</summary>
    Task<RosterRisk?> FindRosterAsync(CancellationToken cancellationToken);

    /// <summary>Takes comments of an influencer's posts out of quotes and evidence; gives back how many assessments changed. Durable when it returns.</summary>
    Task<int> ForgetAsync(InfluencerId influencer, IReadOnlySet<(PostId Post, string Comment)> comments, CancellationToken cancellationToken);
}
