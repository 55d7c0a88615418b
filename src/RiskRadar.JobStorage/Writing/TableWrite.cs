using LiteDB;

namespace RiskRadar.JobStorage.Writing;

/// <summary>What one transaction of the file does to one collection.</summary>
internal sealed record TableWrite(string Table, List<BsonDocument> Inserts, List<BsonDocument> Updates, List<long> Deletes)
{
    public void Run(LiteDatabase database)
    {
        var collection = database.GetCollection(Table);
        if (Inserts.Count > 0)
        {
            collection.Insert(Inserts);
        }

        if (Updates.Count > 0)
        {
            collection.Update(Updates);
        }

        foreach (var id in Deletes)
        {
            collection.Delete(id);
        }
    }
}
