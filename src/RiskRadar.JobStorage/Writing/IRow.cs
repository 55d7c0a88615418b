using LiteDB;

namespace RiskRadar.JobStorage.Writing;

/// <summary>Something in memory that is one document in the file.</summary>
internal interface IRow
{
    /// <summary>The document's id in its collection.</summary>
    long Id { get; }

    BsonDocument ToDocument();
}
