using LiteDB;
using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

public sealed class LiteFileBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backup_WhileWriting_IsConsistentAndComplete()
    {
        using var stop = new CancellationTokenSource();
        using var file = LiteFile.Open(Path, new LiteFileOptions { Durability = Durability.Process, CheckpointAt = 64 << 10 });
        Entries.Insert(file, 1);
        var writer = Task.Run(
            () =>
            {
                for (var i = 2; !stop.IsCancellationRequested; i++)
                {
                    file.Write(database => (database.GetCollection("a").Insert(Entries.Document(i)), database.GetCollection("b").Insert(Entries.Document(i))));
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 5; i++)
        {
            var before = Entries.Ids(file).Count;
            file.Backup(_folder.File($"backup{i}.db"));
            using var backup = LiteFile.Open(_folder.File($"backup{i}.db"));
            Assert.True(Entries.Ids(backup).Count >= before);
            Assert.Equal(Entries.Ids(backup).Skip(1), backup.Read(database => database.GetCollection("b").FindAll().Select(document => document["_id"].AsInt32).ToList()));
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public void Backup_OverAFile_Throws()
    {
        using var file = LiteFile.Open(Path);
        File.WriteAllText(_folder.File("there"), "precious");

        Assert.Throws<IOException>(() => file.Backup(_folder.File("there")));

        Assert.Equal("precious", File.ReadAllText(_folder.File("there")));
    }

    [Fact]
    public void Compact_MostlyDeleted_ShrinksAndKeepsTheRestWithItsIndexes()
    {
        using var file = LiteFile.Open(Path, new LiteFileOptions { Durability = Durability.Process });
        file.Write(database => database.GetCollection("a").EnsureIndex("key", BsonExpression.Create("$.key"), unique: true));
        file.Write(database => database.GetCollection("a").Insert(Enumerable.Range(1, 3000).Select(Entries.Document)));
        file.Write(database => database.GetCollection("a").DeleteMany("$._id > @0", 10));
        Assert.True(file.Read(_ => file.Length) >= 0);

        Assert.True(file.Compact() > 500_000);

        Assert.Equal(Enumerable.Range(1, 10), Entries.Ids(file));
        Assert.Throws<LiteException>(() => Entries.Insert(file, 10));
        Assert.Equal(3, file.Read(database => database.GetCollection("a").FindOne("$.key = @0", "key 3")["_id"].AsInt32));
        Entries.Insert(file, 11);
    }
}
