using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Output;

public sealed class ResultFileTests
{
    [Fact]
    public async Task Write_FailsHalfWay_LeavesTheFormerFileAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "out.json");
        await File.WriteAllTextAsync(file, "former", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => ResultFile.WriteAsync(
            file,
            async stream =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes("half"));
                throw new IOException("the disk is full");
            },
            TestContext.Current.CancellationToken));

        Assert.Equal("former", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Write_NoSuchFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<CommandFailedException>(() => ResultFile.WriteAsync(
            Path.Combine(folder.Path, "missing", "out.json"), _ => Task.CompletedTask, TestContext.Current.CancellationToken));

        Assert.Contains("make it first", error.Message, StringComparison.Ordinal);
    }
}
