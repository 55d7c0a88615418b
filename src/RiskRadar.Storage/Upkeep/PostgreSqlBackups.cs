using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Upkeep;

/// <summary>PostgreSQL copies itself, better than we could: this says how.</summary>
/// <param name="connectionString">The database.</param>
internal sealed class PostgreSqlBackups(string connectionString) : IBackups
{
    public string? Instead { get; } = PostgreSqlUpkeep.HowToBackUp(connectionString);

    public string FolderAt(DateTimeOffset now) => throw Refusal();

    public void Ask(BackupRequest request) => throw Refusal();

    public IReadOnlyList<BackupRequest> ReadRequests() => [];

    public BackupReport? Make(BackupRequest request, Action<int, int> progress, CancellationToken cancellationToken) => throw Refusal();

    public void Answer(BackupRequest request, BackupAnswer answer) => throw Refusal();

    public BackupAnswer? FindAnswer(Guid request) => null;

    public void Forget(Guid request)
    {
    }

    private NotSupportedException Refusal() => new(Instead);
}
