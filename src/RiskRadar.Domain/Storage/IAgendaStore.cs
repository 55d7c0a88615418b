namespace RiskRadar.Domain.Storage;

/// <summary>
/// What is to be done and when. It is the truth about the work: jobs only carry it out, may be lost or doubled, and are made anew from here.
/// Every write is durable when it returns.
/// </summary>
public interface IAgendaStore
{
    /// <summary>Asks for work: an unknown item is added, a known one is brought forward if the new time is earlier, and counts as asked for again.</summary>
    Task AskAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken);

    /// <summary>Adds the items that are unknown and leaves the others as they are; gives back how many were added.</summary>
    Task<int> PlanAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken);

    /// <summary>The item, or <see langword="null"/> when there is nothing to be done.</summary>
    Task<AgendaItem?> FindAsync(Duty duty, Guid subject, CancellationToken cancellationToken);

    /// <summary>The scan of an account or its posts that has been due longest, or <see langword="null"/> when none is.</summary>
    Task<AgendaItem?> FindDueScanAsync(AccountId account, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Everything that is due, what has been due longest first; empty when nothing is.</summary>
    IAsyncEnumerable<AgendaItem> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The whole agenda by due time; empty when nothing is planned.</summary>
    IAsyncEnumerable<AgendaItem> ReadAsync(CancellationToken cancellationToken);

    /// <summary>How many items of each duty are due; duties without any are missing.</summary>
    Task<IReadOnlyDictionary<Duty, int>> CountDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes that jobs were made for items; those that are unknown by now are passed over.</summary>
    Task HandOutAsync(IReadOnlyList<AgendaItem> items, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Begins an item and counts the start; <see langword="null"/> when it is not due: somebody else has done it.</summary>
    Task<AgendaItem?> BeginAsync(Duty duty, Guid subject, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Ends an item that was begun. If it was asked for again meanwhile it stays due; otherwise it is next due at <paramref name="dueAgain"/>,
    /// or off the agenda when that is <see langword="null"/>.
    /// </summary>
    /// <param name="begun">The item as <see cref="BeginAsync"/> gave it.</param>
    /// <param name="dueAgain">UTC.</param>
    /// <param name="failures">How often in a row it has failed now; 0 after success.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    Task SettleAsync(AgendaItem begun, DateTimeOffset? dueAgain, int failures, CancellationToken cancellationToken);

    /// <summary>Takes back a start that was cut short on purpose: the item stays due, and no job is out for it.</summary>
    Task ReleaseAsync(AgendaItem begun, CancellationToken cancellationToken);

    /// <summary>Takes an item off the agenda; nothing happens when it is unknown.</summary>
    Task RemoveAsync(Duty duty, Guid subject, CancellationToken cancellationToken);
}
