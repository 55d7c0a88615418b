using RiskRadar.Testing;

namespace RiskRadar.Cli.Rosters;

public sealed class NamelessFileTests
{
    [Fact]
    public void OpenRead_MoreThanTheBufferHolds_GivesBackEveryByte()
    {
        using var folder = new TemporaryFolder();
        using var file = new NamelessFile(folder.Path, bufferSize: 16);
        var bytes = Enumerable.Range(0, 200_000).Select(number => (byte)(number * 7)).ToArray();

        file.Append(bytes.AsSpan(0, 5));
        var second = file.Append(bytes.AsSpan(5));

        using var reader = file.OpenRead();
        var read = new byte[bytes.Length];
        reader.ReadExactly(read);
        Assert.Equal(bytes, read);
        Assert.Equal(5, second);
        Assert.Equal(0, reader.Read(read));
    }

    [Fact]
    public void OpenRead_AtAPlaceBefore_ReadsThereAgain()
    {
        using var folder = new TemporaryFolder();
        using var file = new NamelessFile(folder.Path, bufferSize: 4);
        file.Append([1, 2, 3, 4, 5, 6, 7, 8, 9]);

        using var reader = file.OpenRead();
        reader.Position = 7;
        Assert.Equal(8, reader.ReadByte());
        reader.Position = 1;
        Assert.Equal(2, reader.ReadByte());
    }

    [Fact]
    public void Append_FitsIntoTheBuffer_MakesNoFile()
    {
        // A folder that does not exist: making a file in it would fail.
        using var file = new NamelessFile(Path.Combine(Path.GetTempPath(), "riskradar-none", "none"), bufferSize: 16);

        file.Append([1, 2, 3]);

        using var reader = file.OpenRead();
        Assert.Equal(1, reader.ReadByte());
        Assert.Equal(3, reader.Length);
    }

    [Fact]
    public void Append_FileInUse_HasNoNameInTheFolder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the name goes when the file is closed.");
        using var folder = new TemporaryFolder();
        using var file = new NamelessFile(folder.Path, bufferSize: 4);

        file.Append(new byte[100]);

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Append_NoRoom_SaysWhereAndWhatToDo()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        using var file = new NamelessFile("/dev/full", bufferSize: 4);

        var error = Assert.Throws<CommandFailedException>(() => file.Append(new byte[100]));

        Assert.Contains("'/dev/full'", error.Message, StringComparison.Ordinal);
        Assert.Contains("TMPDIR", error.Message, StringComparison.Ordinal);
    }
}
