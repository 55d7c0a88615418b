namespace RiskRadar.Domain.Storage;

/// <summary>What is held up.</summary>
public interface IPauseStore
{
    /// <summary>Pauses something; one pause for each subject. Durable when it returns.</summary>
    Task SetAsync(Pause pause, CancellationToken cancellationToken);

    /// <summary>Lets it go on; false when it was not paused. Durable when it returns.</summary>
    Task<bool> LiftAsync(PauseScope scope, string subject, CancellationToken cancellationToken);

    /// <summary>Everything that is paused, oldest first; usually empty.</summary>
    Task<IReadOnlyList<Pause>> ReadAsync(CancellationToken cancellationToken);
}
