namespace RiskRadar.Domain.Storage;

/// <summary>The people who may sign in.</summary>
public interface IUserStore
{
    /// <summary>Adds a person or replaces one of the same name. Durable when it returns.</summary>
    Task UpsertAsync(User user, CancellationToken cancellationToken);

    /// <summary>The person, or <see langword="null"/>; letter case does not matter.</summary>
    Task<User?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Removes a person; false when there was none.</summary>
    Task<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>Everyone, by name; empty before the first start.</summary>
    IAsyncEnumerable<User> ReadAsync(CancellationToken cancellationToken);
}
