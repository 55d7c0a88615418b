using RiskRadar.Testing;

namespace RiskRadar.Cli.Vetting;

public sealed class VetTargetTests
{
    [Theory]
    [InlineData("roster.jsonl", VetTargetKind.Roster)]
    [InlineData("roster.JSONL.gz", VetTargetKind.Roster)]
    [InlineData("page.html", VetTargetKind.SavedPages)]
    [InlineData("thread.json", VetTargetKind.SavedPages)]
    internal void Of_File_IsToldByItsEnding(string name, VetTargetKind kind)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        File.WriteAllText(file, "");

        Assert.Equal(kind, VetTarget.Of(file).Kind);
    }

    [Fact]
    public void Of_Folder_IsSavedPages()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(VetTargetKind.SavedPages, VetTarget.Of(folder.Path).Kind);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://files.example/page.html")]
    [InlineData("@maya")]
    public void Of_AnythingElse_SaysWhatItMayBe(string name)
    {
        var error = Assert.Throws<CommandFailedException>(() => VetTarget.Of(name));

        Assert.Contains("neither an http address nor a file", error.Message, StringComparison.Ordinal);
    }
}
