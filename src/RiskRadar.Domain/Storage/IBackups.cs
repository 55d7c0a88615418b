namespace RiskRadar.Domain.Storage;

/// <summary>
/// Copies of everything that is kept, made while it is in use. The process that has the data makes them; whoever else wants one leaves a
/// request with the data and waits for the answer.
/// </summary>
public interface IBackups
{
    /// <summary>
    /// What to do instead, in a sentence, where the data is copied with other tools; <see langword="null"/> where this can. All other members
    /// throw then.
    /// </summary>
    string? Instead { get; }

    /// <summary>A folder for a copy made now, when nobody named one: under the folder that the settings name.</summary>
    string FolderAt(DateTimeOffset now);

    /// <summary>Leaves a request. Durable when it returns.</summary>
    /// <exception cref="IOException">The request cannot be written.</exception>
    void Ask(BackupRequest request);

    /// <summary>The requests that are not settled, oldest first.</summary>
    IReadOnlyList<BackupRequest> ReadRequests();

    /// <summary>Makes the copy that was asked for; nothing happens when it is there already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="progress">Called with how many files are copied, and of how many.</param>
    /// <param name="cancellationToken">Stops between two files; what was copied is removed again.</param>
    /// <returns>What the copy holds; <see langword="null"/> when another process has the data and must be asked.</returns>
    /// <exception cref="IOException">The folder holds something else, or the copy could not be written.</exception>
    BackupReport? Make(BackupRequest request, Action<int, int> progress, CancellationToken cancellationToken);

    /// <summary>Tells whoever asked. An answer other than <see cref="BackupState.Working"/> settles the request.</summary>
    void Answer(BackupRequest request, BackupAnswer answer);

    /// <summary>The answer so far, or <see langword="null"/>.</summary>
    BackupAnswer? FindAnswer(Guid request);

    /// <summary>Removes the request and its answer.</summary>
    void Forget(Guid request);
}
