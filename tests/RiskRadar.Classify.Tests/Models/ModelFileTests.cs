namespace RiskRadar.Classify.Models;

public sealed class ModelFileTests
{
    private static readonly byte[] File = SmallModel.File(("sellout", 3), ("tickets", -2));

    [Fact]
    public void Read_WrittenModel_HasItsFeatures()
    {
        var model = ModelFile.Read(File);

        Assert.Equal(2, model.Features.Count);
        Assert.True(model.Features.Find(SmallModel.Hash("sellout")) > 0);
        Assert.Equal(0, model.Features.Find(SmallModel.Hash("other")));
        Assert.StartsWith("2026-01-02+", model.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameModelTwice_GivesTheSameBytes() =>
        Assert.Equal(File, SmallModel.File(("tickets", -2), ("sellout", 3)));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(300)]
    public void Read_FileCutShort_SaysSo(int left)
    {
        var error = Assert.Throws<ModelFileException>(() => ModelFile.Read(File.AsSpan(0, left)));

        Assert.Contains(left < 100 ? "no model" : "cut short", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyByteFlipped_IsRefused() =>
        Assert.All(Enumerable.Range(0, File.Length), at => Assert.Throws<ModelFileException>(() => ModelFile.Read(Flipped(at))));

    [Fact]
    public void Read_NewerVersion_SaysToUseANewerProgram()
    {
        var error = Assert.Throws<ModelFileException>(() => ModelFile.Read(WithVersion(8, 2)));

        Assert.Contains("use a newer program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ModelOfAnotherTokenizer_SaysToTrainAgain()
    {
        var error = Assert.Throws<ModelFileException>(() => ModelFile.Read(WithVersion(12, 0)));

        Assert.Contains("train it again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoModel_SaysWhichFile()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "x.model");
        System.IO.File.WriteAllText(path, "this is a text that is long enough to hold a header of a model file, but it holds none");

        Assert.Contains(path, Assert.Throws<ModelFileException>(() => ModelFile.Open(path)).Message, StringComparison.Ordinal);
    }

    private static byte[] Flipped(int at)
    {
        var bytes = (byte[])File.Clone();
        bytes[at] ^= 0x10;
        return bytes;
    }

    private static byte[] WithVersion(int at, byte version)
    {
        var bytes = (byte[])File.Clone();
        bytes[at] = version;
        return bytes;
    }
}
