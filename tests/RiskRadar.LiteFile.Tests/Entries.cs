using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>Small numbered documents in the collection "a".</summary>
internal static class Entries
{
    public static BsonDocument Document(int id) => new() { ["_id"] = id, ["key"] = $"key {id}", ["text"] = new string('x', 300) };

    public static void Insert(LiteFile file, int id) => file.Write(database => database.GetCollection("a").Insert(Document(id)));

    public static List<int> Ids(LiteFile file) => file.Read(database => database.GetCollection("a").FindAll().Select(document => document["_id"].AsInt32).ToList());
}
