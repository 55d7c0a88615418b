using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>The older states of a job that was put into very many, so that its own document stays small.</summary>
internal sealed record HistorySegment(long Id, IReadOnlyList<StateRecord> States) : IRow
{
    public BsonDocument ToDocument() => new() { ["_id"] = Id, ["h"] = JobDocument.States(States) };
}
