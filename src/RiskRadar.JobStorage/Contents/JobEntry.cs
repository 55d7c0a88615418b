using LiteDB;
using RiskRadar.JobStorage.Writing;

namespace RiskRadar.JobStorage.Contents;

/// <summary>What memory keeps of every job: enough to list and expire it. The rest is in the file, and here only while it is in use.</summary>
internal sealed class JobEntry(long id) : Expirable(id), IRow
{
    public static readonly IComparer<JobEntry> InOrder = Comparer<JobEntry>.Create((left, right) =>
        (left.SortKey, left.Id).CompareTo((right.SortKey, right.Id)));

    public override ExpirableKind Kind => ExpirableKind.Job;

    /// <summary>Name of the current state; null before the first.</summary>
    public string? StateName { get; set; }

    /// <summary>Place among the jobs in this state: the time a scheduled job is due, in ticks; else the number of the state change.</summary>
    public long SortKey { get; set; }

    /// <summary>Whether older states lie in documents of their own.</summary>
    public bool Segmented { get; set; }

    /// <summary>Null when it must be read from the file.</summary>
    public JobRecord? Record { get; set; }

    /// <summary>Grows with each change, so that a reader notices that what it read from the file is old.</summary>
    public int Version { get; set; }

    /// <summary>Whether it was used since the cache last looked.</summary>
    public bool Touched { get; set; }

    public BsonDocument ToDocument() => JobDocument.Of(this);
}
