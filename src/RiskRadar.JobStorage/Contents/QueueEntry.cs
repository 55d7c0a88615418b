using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>A job's place in a queue. It stays in the file until the job is acknowledged, whoever is at work on it.</summary>
internal sealed class QueueEntry(long id, string queue, string jobId) : IRow
{
    public static readonly IComparer<QueueEntry> InOrder = Comparer<QueueEntry>.Create((left, right) => left.Id.CompareTo(right.Id));

    /// <summary>The order of arrival.</summary>
    public long Id { get; } = id;

    public string Queue { get; } = queue;

    public string JobId { get; } = jobId;

    /// <summary>When it was handed to a worker, in ticks of UTC; null while it waits.</summary>
    public long? FetchedAt { get; set; }

    /// <summary>Of the lease it is held under, a number that no other lease has; 0 while it waits.</summary>
    public long Lease { get; set; }

    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["q"] = Queue, ["j"] = JobId, ["f"] = FetchedAt is { } ticks ? ticks : BsonValue.Null };

    public static QueueEntry Of(BsonDocument document) =>
        new(document["_id"].AsInt64, document["q"].AsString, document["j"].AsString) { FetchedAt = document["f"].IsNull ? null : document["f"].AsInt64 };
}
