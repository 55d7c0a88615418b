using LiteDB;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbPauseStore(LiteDbFile file) : IPauseStore
{
    public Task SetAsync(Pause pause, CancellationToken cancellationToken) => file.UpsertAsync(
        LiteDbIndexes.Pauses,
        new BsonDocument
        {
            ["_id"] = Id(pause.Scope, pause.Subject),
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(pause, StoredJson.Default.Pause),
        },
        cancellationToken);

    public Task<bool> LiftAsync(PauseScope scope, string subject, CancellationToken cancellationToken) =>
        file.WriteAsync(database => database.GetCollection(LiteDbIndexes.Pauses).Delete(Id(scope, subject)), cancellationToken);

    public async Task<IReadOnlyList<Pause>> ReadAsync(CancellationToken cancellationToken) => await file
        .ReadAsync(LiteDbIndexes.Pauses, LiteDbIndexes.ById, "", cancellationToken)
        .Select(document => JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.Pause)!)
        .OrderBy(pause => pause.At)
        .ToListAsync(cancellationToken);

    private static string Id(PauseScope scope, string subject) => $"{scope}/{Keys.Text(subject.ToLowerInvariant())}";
}
