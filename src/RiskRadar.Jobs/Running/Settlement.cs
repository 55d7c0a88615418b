using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Running;

/// <summary>How a piece of work ended.</summary>
/// <param name="DueAgain">When it is to be done again, UTC; <see langword="null"/> when it is done for good.</param>
/// <param name="Failures">How often in a row it failed; 0 after success.</param>
/// <param name="FollowUps">What is to be done now because of it.</param>
internal sealed record Settlement(DateTimeOffset? DueAgain, int Failures, IReadOnlyList<AgendaItem> FollowUps)
{
    /// <summary>Done, with nothing to follow.</summary>
    public static Settlement Done { get; } = new(null, 0, []);

    /// <summary>How many things were done, for the ledger.</summary>
    public int Count { get; init; }

    /// <summary>What came of it, for the ledger; <see langword="null"/> for work that keeps its own entry.</summary>
    public string? Note { get; init; }
}
