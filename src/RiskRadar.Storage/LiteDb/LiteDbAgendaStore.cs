using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbAgendaStore(LiteDbFile file) : IAgendaStore
{
    public Task AskAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database => items.Count(item => Save(database, Find(database, item.Duty, item.Subject) is { } known
                ? known with
                {
                    DueAt = item.DueAt < known.DueAt ? item.DueAt : known.DueAt,
                    Account = item.Account,
                    Influencer = item.Influencer,
                    Version = known.Version + 1,
                }
                : item)),
            cancellationToken);

    public Task<int> PlanAsync(IReadOnlyList<AgendaItem> items, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database => items.Count(item => Find(database, item.Duty, item.Subject) is null && Save(database, item)), cancellationToken);

    public Task<AgendaItem?> FindAsync(Duty duty, Guid subject, CancellationToken cancellationToken) =>
        file.ReadAsync(database => Find(database, duty, subject), cancellationToken);

    public Task<AgendaItem?> FindDueScanAsync(AccountId account, DateTimeOffset now, CancellationToken cancellationToken) =>
        file.ReadAsync(
            database => LiteDbFile
                .Range(Items(database), LiteDbIndexes.ByAccount, $"{account}/", $"{account}/{Keys.Ascending(now.UtcTicks)}/{Keys.Last}", limit: 1)
                .Select(Read)
                .FirstOrDefault(),
            cancellationToken);

    public async IAsyncEnumerable<AgendaItem> ReadDueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in ReadAsync(cancellationToken))
        {
            if (item.DueAt > now)
            {
                break;
            }

            yield return item;
        }
    }

    public async IAsyncEnumerable<AgendaItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Agenda, LiteDbIndexes.ByDueTime, "", cancellationToken))
        {
            yield return Read(document);
        }
    }

    public async Task<IReadOnlyDictionary<Duty, int>> CountDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadDueAsync(now, cancellationToken).CountBy(item => item.Duty).ToDictionaryAsync(count => count.Key, count => count.Value, cancellationToken: cancellationToken);

    public Task HandOutAsync(IReadOnlyList<AgendaItem> items, DateTimeOffset now, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database => items.Count(item =>
                Find(database, item.Duty, item.Subject) is { } known && Save(database, known with { HandedOutAt = now })),
            cancellationToken);

    public Task<AgendaItem?> BeginAsync(Duty duty, Guid subject, DateTimeOffset now, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database =>
            {
                if (Find(database, duty, subject) is not { } known || known.DueAt > now)
                {
                    return null;
                }

                var begun = known with { HandedOutAt = now, Starts = known.Starts + 1 };
                Save(database, begun);

                return begun;
            },
            cancellationToken);

    public Task SettleAsync(AgendaItem begun, DateTimeOffset? dueAgain, int failures, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database => Find(database, begun.Duty, begun.Subject) switch
            {
                null => false,
                var known when known.Version != begun.Version =>
                    Save(database, known with { HandedOutAt = null, Starts = 0, Failures = failures }),
                _ when dueAgain is null => Items(database).Delete(Id(begun.Duty, begun.Subject)),
                var known => Save(database, known with { DueAt = dueAgain.Value, HandedOutAt = null, Starts = 0, Failures = failures }),
            },
            cancellationToken);

    public Task ReleaseAsync(AgendaItem begun, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database => Find(database, begun.Duty, begun.Subject) is { } known
                && Save(database, known with { HandedOutAt = null, Starts = Math.Max(0, known.Starts - 1) }),
            cancellationToken);

    public Task RemoveAsync(Duty duty, Guid subject, CancellationToken cancellationToken) =>
        file.WriteAsync(database => Items(database).Delete(Id(duty, subject)), cancellationToken);

    private static ILiteCollection<BsonDocument> Items(ILiteDatabase database) => database.GetCollection(LiteDbIndexes.Agenda);

    private static string Id(Duty duty, Guid subject) => $"{duty}/{subject:N}";

    private static AgendaItem? Find(ILiteDatabase database, Duty duty, Guid subject) =>
        Items(database).FindById(Id(duty, subject)) is { } document ? Read(document) : null;

    private static bool Save(ILiteDatabase database, AgendaItem item)
    {
        var id = Id(item.Duty, item.Subject);
        var due = $"{Keys.Ascending(item.DueAt.UtcTicks)}/{id}";
        Items(database).Upsert(new BsonDocument
        {
            ["_id"] = id,
            [LiteDbIndexes.ByDueTime] = due,
            [LiteDbIndexes.ByAccount] = $"{item.Account?.ToString() ?? ""}/{due}",
            ["j"] = JsonSerializer.SerializeToUtf8Bytes(item, StoredJson.Default.AgendaItem),
        });

        return true;
    }

    private static AgendaItem Read(BsonDocument document) =>
        JsonSerializer.Deserialize(document["j"].AsBinary, StoredJson.Default.AgendaItem)!;
}
