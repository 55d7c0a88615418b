using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RiskRadar.Domain.Storage;
using RiskRadar.LiteFile;
using RiskRadar.Storage.Json;
using RiskRadar.Storage.LiteDb;

namespace RiskRadar.Storage.Upkeep;

/// <summary>Backups of a data directory. Requests and answers lie in it as files: whoever may write there may also read everything.</summary>
/// <param name="file">Opens the database, or gives the open one; only <see cref="Make"/> asks for it.</param>
/// <param name="options">Where things lie.</param>
internal sealed class FileBackups(Func<LiteDbFile> file, StorageOptions options) : IBackups
{
    private const string RequestEnding = ".request.json";
    private const string AnswerEnding = ".answer.json";

    private readonly DataBackup _backup = new(file, options.DataDirectory);
    private readonly string _desk = Path.Combine(options.DataDirectory, DataFiles.BackupRequests);

    public string? Instead => null;

    public string FolderAt(DateTimeOffset now) => Path.Combine(
        Path.GetFullPath(options.BackupFolder ?? Path.Combine(options.DataDirectory, DataFiles.Backups)),
        string.Create(CultureInfo.InvariantCulture, $"riskradar-{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}"));

    public void Ask(BackupRequest request) => Write(request.Id, RequestEnding, request, StoredJson.Default.BackupRequest);

    public IReadOnlyList<BackupRequest> ReadRequests() => Directory.Exists(_desk)
        ?
        [
            .. Directory.EnumerateFiles(_desk, "*" + RequestEnding)
                .Select(path => Read(path, StoredJson.Default.BackupRequest))
                .OfType<BackupRequest>()
                .OrderBy(request => request.At),
        ]
        : [];

    public BackupReport? Make(BackupRequest request, Action<int, int> progress, CancellationToken cancellationToken)
    {
        try
        {
            return _backup.Make(request, progress, cancellationToken);
        }
        catch (LiteFileInUseException)
        {
            return null;
        }
    }

    public void Answer(BackupRequest request, BackupAnswer answer)
    {
        Write(request.Id, AnswerEnding, answer, StoredJson.Default.BackupAnswer);
        if (answer.State != BackupState.Working)
        {
            File.Delete(PathOf(request.Id, RequestEnding));
        }
    }

    public BackupAnswer? FindAnswer(Guid request) => Read(PathOf(request, AnswerEnding), StoredJson.Default.BackupAnswer);

    public void Forget(Guid request)
    {
        if (Directory.Exists(_desk))
        {
            File.Delete(PathOf(request, RequestEnding));
            File.Delete(PathOf(request, AnswerEnding));
        }
    }

    private string PathOf(Guid id, string ending) => Path.Combine(_desk, id.ToString("N") + ending);

    private void Write<T>(Guid id, string ending, T value, JsonTypeInfo<T> type)
    {
        PrivateFolder.Make(_desk);
        var unfinished = PathOf(id, ending) + ".tmp";
        using (var stream = File.Create(unfinished))
        {
            JsonSerializer.Serialize(stream, value, type);
            stream.Flush(flushToDisk: true);
        }

        // A reader sees the whole file or none.
        File.Move(unfinished, PathOf(id, ending), overwrite: true);
    }

    private static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), type) : null;
        }
        catch (Exception error) when (error is FileNotFoundException or JsonException)
        {
            // Settled meanwhile, or no request of ours.
            return null;
        }
    }
}
