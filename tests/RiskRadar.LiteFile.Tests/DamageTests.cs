using LiteDB;
using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

public sealed class DamageTests : IDisposable
{
    private const int PageSize = 8192;

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Salvage_SoundFile_FindsEveryDocumentUnderItsName()
    {
        Fill();

        var salvaged = ClosedLiteFile.Salvage(Path, _folder.File("salvaged.db"));

        Assert.Equal(new Dictionary<string, int> { ["few"] = 3, ["many"] = 400 }, salvaged.Documents);
        Assert.Equal(0, salvaged.Unreadable);
        using var file = LiteFile.Open(_folder.File("salvaged.db"));
        Assert.Equal(Enumerable.Range(1, 400), file.Read(database => database.GetCollection("many").FindAll().Select(document => document["_id"].AsInt32).ToList()));
        Assert.Equal(Text(17), file.Read(database => database.GetCollection("many").FindById(17)["text"].AsString));
    }

    [Fact]
    public void Salvage_LostPages_FindsTheRest()
    {
        Fill();
        Overwrite(20, 30);

        var salvaged = ClosedLiteFile.Salvage(Path, _folder.File("salvaged.db"));

        Assert.InRange(salvaged.Documents["many"], 200, 399);
        Assert.Equal(3, salvaged.Documents["few"]);
    }

    [Fact]
    public void Salvage_LostHeader_KeepsTheDocumentsWithoutTheNames()
    {
        Fill();
        Overwrite(0, 1);

        Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));
        var salvaged = ClosedLiteFile.Salvage(Path, _folder.File("salvaged.db"));

        Assert.Equal([3, 400], salvaged.Documents.Values.Order());
        Assert.All(salvaged.Documents.Keys, name => Assert.StartsWith("lost_", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Salvage_OfTheCopyWithItsLog_FindsWhatIsOnlyInTheLog()
    {
        using (var file = LiteFile.Open(Path))
        {
            file.Write(database => database.GetCollection("few").Insert(Document(1)));
            File.Copy(Path, _folder.File("killed.db"));
            File.Copy(Path + ".log", _folder.File("killed.db.log"));
        }

        var salvaged = ClosedLiteFile.Salvage(_folder.File("killed.db"), _folder.File("salvaged.db"));

        Assert.Equal(1, salvaged.Documents["few"]);
    }

    [Fact]
    public void Salvage_LiveFile_Refuses()
    {
        using var file = LiteFile.Open(Path);

        Assert.Throws<LiteFileInUseException>(() => ClosedLiteFile.Salvage(Path, _folder.File("salvaged.db")));
    }

    [Fact]
    public void Check_SoundFile_FindsNothing()
    {
        Fill();
        using var file = LiteFile.Open(Path);

        Assert.Empty(file.Check());
    }

    [Fact]
    public void EveryPageOverwritten_IsFoundAtOpeningOrByCheckOrWasEmpty()
    {
        Fill();
        var sound = File.ReadAllBytes(Path);
        for (var page = 0; page < sound.Length / PageSize; page += 3)
        {
            File.WriteAllBytes(Path, sound);
            Overwrite(page, 1);
            var found = Record.Exception(() =>
            {
                using var file = LiteFile.Open(Path);
                Assert.NotEmpty(file.Check());
            });

            Assert.True(found is null or LiteFileDamagedException, $"page {page}: {found}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8191)]
    [InlineData(8193)]
    [InlineData(50_000)]
    public void TruncatedFile_IsFoundAtOpeningOrByCheck(int length)
    {
        Fill();
        using (var file = File.OpenWrite(Path))
        {
            file.SetLength(length);
        }

        Assert.Throws<LiteFileDamagedException>(() => LiteFile.Open(Path));
    }

    private void Fill()
    {
        using var file = LiteFile.Open(Path);
        file.Write(database => database.GetCollection("few").Insert(Enumerable.Range(1, 3).Select(Document)));
        file.Write(database => database.GetCollection("many").Insert(Enumerable.Range(1, 400).Select(Document)));
    }

    private void Overwrite(int firstPage, int pages)
    {
        using var file = File.OpenWrite(Path);
        file.Position = (long)firstPage * PageSize;
        file.Write(Enumerable.Repeat((byte)0xA5, pages * PageSize).ToArray());
    }

    // Some of them longer than a page.
    private static string Text(int id) => new((char)('a' + (id % 26)), id % 40 == 17 ? 20_000 : 500);

    private static BsonDocument Document(int id) => new() { ["_id"] = id, ["text"] = Text(id) };
}
