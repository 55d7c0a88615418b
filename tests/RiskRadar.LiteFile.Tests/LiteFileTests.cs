using LiteDB;
using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

public sealed class LiteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Returned_IsThereAfterReopening()
    {
        using (var file = LiteFile.Open(Path))
        {
            Entries.Insert(file, 1);
        }

        using var again = LiteFile.Open(Path);
        Assert.Equal([1], Entries.Ids(again));
    }

    [Fact]
    public void Write_Throws_LeavesNothing()
    {
        using var file = LiteFile.Open(Path);

        Assert.Throws<FormatException>(() => file.Write<int>(database =>
        {
            database.GetCollection("a").Insert(Entries.Document(1));
            throw new FormatException();
        }));

        Assert.Empty(Entries.Ids(file));
        Entries.Insert(file, 2);
        Assert.Equal([2], Entries.Ids(file));
    }

    [Fact]
    public void Write_SwallowedFailureOfAStatement_Throws()
    {
        using var file = LiteFile.Open(Path);
        Entries.Insert(file, 1);

        Assert.Throws<InvalidOperationException>(() => file.Write(database =>
        {
            database.GetCollection("a").Insert(Entries.Document(2));
            Record.Exception(() => database.GetCollection("a").Insert(Entries.Document(1)));

            return 0;
        }));

        Assert.Equal([1], Entries.Ids(file));
    }

    [Fact]
    public void Write_InsideAWrite_Throws()
    {
        using var file = LiteFile.Open(Path);

        Assert.Throws<InvalidOperationException>(() => file.Write(_ => file.Write(_ => 0)));
    }

    [Fact]
    public void Read_InsideAWrite_SeesIt()
    {
        using var file = LiteFile.Open(Path);

        var seen = file.Write(database =>
        {
            database.GetCollection("a").Insert(Entries.Document(1));

            return file.Read(inner => inner.GetCollection("a").Count());
        });

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task Write_EightThreadsOnTheirOwnCollections_KeepsAllAndStaysSound()
    {
        using (var file = LiteFile.Open(Path, new LiteFileOptions { CheckpointAt = 64 << 10 }))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
                () =>
                {
                    for (var i = 1; i <= 60; i++)
                    {
                        file.Write(database => database.GetCollection($"c{thread}").Insert(Entries.Document(i)));
                        file.Write(database => i % 3 == 0 && database.GetCollection($"c{thread}").Delete(i));
                    }
                },
                TestContext.Current.CancellationToken)));
        }

        using var again = LiteFile.Open(Path);
        Assert.All(Enumerable.Range(0, 8), thread => Assert.Equal(40, again.Read(database => database.GetCollection($"c{thread}").FindAll().Count())));
    }

    [Fact]
    public void Open_Twice_NamesTheOwner()
    {
        using var file = LiteFile.Open(Path);

        var error = Assert.Throws<LiteFileInUseException>(() => LiteFile.Open(Path));

        Assert.StartsWith($"process {Environment.ProcessId} (", error.Owner, StringComparison.Ordinal);
        Assert.Contains(" since 2", error.Owner, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterDispose_Works()
    {
        LiteFile.Open(Path).Dispose();

        LiteFile.Open(Path).Dispose();
    }

    [Fact]
    public void Open_NewFile_OnlyItsOwnerMayRead()
    {
        using var file = LiteFile.Open(Path);
        Entries.Insert(file, 1);

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.All(Directory.GetFiles(_folder.Path), path => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == OwnerOnly));
    }

    [Fact]
    public void Open_Garbage_SaysSoAndPutsACopyAside()
    {
        var garbage = Enumerable.Repeat((byte)'x', 20_000).ToArray();
        File.WriteAllBytes(Path, garbage);

        var error = Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));

        Assert.Equal(garbage, File.ReadAllBytes(error.Copy));
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_GarbageAgain_MakesNoSecondCopy()
    {
        File.WriteAllBytes(Path, new byte[20_000]);

        Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));
        Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));

        Assert.Single(Directory.GetFiles(_folder.Path, "*.damaged-*"));
    }

    [Fact]
    public void Open_LogWithoutItsFile_IsDamage()
    {
        using (var file = LiteFile.Open(Path))
        {
            Entries.Insert(file, 1);
            File.Copy(Path + ".log", Path + ".kept");
        }

        File.Delete(Path);
        File.Move(Path + ".kept", Path + ".log", overwrite: true);

        Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));
    }

    [Fact]
    public void Open_KeysThatDifferInCase_AreDifferent()
    {
        using var file = LiteFile.Open(Path);
        file.Write(database => database.GetCollection("a").EnsureIndex("key", BsonExpression.Create("$.key"), unique: true));

        file.Write(database => database.GetCollection("a").Insert([new BsonDocument { ["key"] = "CaSe" }, new BsonDocument { ["key"] = "case" }]));

        Assert.Equal("case", file.Read(database => database.GetCollection("a").FindOne("$.key = @0", "case")["key"].AsString));
    }

    [Fact]
    public void Read_Times_AreUtc()
    {
        using var file = LiteFile.Open(Path);
        file.Write(database => database.GetCollection("a").Insert(new BsonDocument { ["_id"] = 1, ["at"] = DateTime.UnixEpoch }));

        Assert.Equal(DateTimeKind.Utc, file.Read(database => database.GetCollection("a").FindById(1)["at"].AsDateTime.Kind));
    }

    [Fact]
    public void Write_LongLog_IsPutIntoTheFile()
    {
        using (var file = LiteFile.Open(Path, new LiteFileOptions { CheckpointAt = 64 << 10 }))
        {
            // Three pages of log or more each: three times what the log may grow to.
            for (var i = 1; i <= 150; i++)
            {
                Entries.Insert(file, i);
            }

            Assert.InRange(new FileInfo(Path + ".log").Length, 1, 1 << 20);
            Assert.True(file.Length > 8192);
        }

        Assert.Equal(0, new FileInfo(Path + ".log").Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2L << 30)]
    public void Open_CheckpointOutOfRange_Throws(long length)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LiteFile.Open(Path, new LiteFileOptions { CheckpointAt = length }));
    }

    [Fact]
    public void Dispose_Twice_IsFineAndLaterCallsThrow()
    {
        var file = LiteFile.Open(Path);
        file.Dispose();
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Entries.Ids(file));
        Assert.Throws<ObjectDisposedException>(() => Entries.Insert(file, 1));
    }

    [Fact]
    public void Dispose_LeavesNoLog()
    {
        using (var file = LiteFile.Open(Path))
        {
            Entries.Insert(file, 1);
        }

        Assert.Equal(0, new FileInfo(Path + ".log").Length);
    }
}
