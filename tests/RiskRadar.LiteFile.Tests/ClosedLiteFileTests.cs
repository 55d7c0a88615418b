using RiskRadar.Testing;

namespace RiskRadar.LiteFile;

public sealed class ClosedLiteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Restore_LiveFile_Refuses()
    {
        using var file = LiteFile.Open(Path);
        file.Backup(_folder.File("backup"));

        Assert.Throws<LiteFileInUseException>(() => ClosedLiteFile.Restore(_folder.File("backup"), Path));
    }

    [Fact]
    public void Restore_ClosedFile_BringsTheBackupBackAndKeepsTheFormer()
    {
        using (var file = LiteFile.Open(Path))
        {
            Entries.Insert(file, 1);
            file.Backup(_folder.File("backup"));
            Entries.Insert(file, 2);
        }

        var former = ClosedLiteFile.Restore(_folder.File("backup"), Path);

        using var restored = LiteFile.Open(Path);
        using var kept = LiteFile.Open(former!);
        Assert.Equal([1], Entries.Ids(restored));
        Assert.Equal([1, 2], Entries.Ids(kept));
    }

    [Fact]
    public void Restore_DamagedBackup_LeavesTheFileAlone()
    {
        using (var file = LiteFile.Open(Path))
        {
            Entries.Insert(file, 1);
        }

        File.WriteAllBytes(_folder.File("backup"), new byte[20_000]);

        Assert.Throws<LiteFileDamagedException>(() => ClosedLiteFile.Restore(_folder.File("backup"), Path));

        using var again = LiteFile.Open(Path);
        Assert.Equal([1], Entries.Ids(again));
    }
}
