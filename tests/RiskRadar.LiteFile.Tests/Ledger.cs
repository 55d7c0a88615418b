using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>Numbers written one after the other, each to two collections in one transaction: what the fault tests write, and how they judge it.</summary>
internal sealed class Ledger(LiteFile file)
{
    /// <summary>The numbers whose writes have returned.</summary>
    public List<int> Acknowledged { get; } = [];

    /// <summary>The numbers whose writes have thrown.</summary>
    public List<int> Refused { get; } = [];

    public void Write(int number)
    {
        try
        {
            file.Write(database => (
                database.GetCollection("left").Insert(Entry(number)),
                database.GetCollection("right").Insert(Entry(number))));
            Acknowledged.Add(number);
        }
        catch (IOException)
        {
            Refused.Add(number);
        }
    }

    /// <summary>Makes the collections, so that tests begin after what happens only once.</summary>
    public static void Prepare(LiteFile file) => file.Write(database =>
        database.GetCollection("left").EnsureIndex("key", BsonExpression.Create("$.key"), unique: true)
        && database.GetCollection("right").EnsureIndex("key", BsonExpression.Create("$.key"), unique: true));

    /// <summary>The numbers in the file, which must be sound and have each number on both sides.</summary>
    public static List<int> Read(LiteFile file)
    {
        Assert.Empty(file.Check());
        var left = Numbers(file, "left");
        Assert.Equal(left, Numbers(file, "right"));
        Assert.All(left, number => Assert.Equal(number, file.Read(database => database.GetCollection("right").FindOne("$.key = @0", $"key {number}")["_id"].AsInt32)));

        return left;
    }

    private static List<int> Numbers(LiteFile file, string collection) =>
        file.Read(database => database.GetCollection(collection).FindAll().Select(entry => entry["_id"].AsInt32).ToList());

    // Long enough that documents reach over pages now and then.
    private static BsonDocument Entry(int number) => new() { ["_id"] = number, ["key"] = $"key {number}", ["text"] = new string('x', 100 + (number * 977 % 9000)) };
}
