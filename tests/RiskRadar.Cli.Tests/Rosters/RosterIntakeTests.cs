using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskRadar.Assess;
using RiskRadar.Cli.Hosting;
using RiskRadar.Collect.Import;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Rosters;

public sealed class RosterIntakeTests
{
    private static readonly DateTimeOffset End = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Audiences_PutAsideInAFile_AssessAsThoseInTheBuffer()
    {
        var lines = Lines();

        Assert.Equal(await AssessAsync(lines, bufferSize: 4 << 20), await AssessAsync(lines, bufferSize: 64));
    }

    [Fact]
    public async Task Audiences_PostsBeforeTheirInfluencersAndMixed_AssessTheSame()
    {
        var lines = Lines();
        // Members stand in the order in which they are first named: the first posts keep it.
        string[] mixed = [lines[1], lines[4], lines[2], lines[3], lines[5], lines[0]];

        Assert.Equal(await AssessAsync(lines, bufferSize: 64), await AssessAsync(mixed, bufferSize: 64));
    }

    [Fact]
    public async Task ReadAsync_Stopped_IsCancelledAndLeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        using var intake = Intake(folder, bufferSize: 64);
        await using var file = new StoppingStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines())), stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => intake.ReadAsync(file, stop.Token));

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task<string> AssessAsync(IReadOnlyList<string> lines, int bufferSize)
    {
        using var folder = new TemporaryFolder();
        using var intake = Intake(folder, bufferSize);
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        await intake.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(2, intake.Audiences.Count);
        var assessment = await new RosterAssessor(Policy.Default, ShippedModel.Open().Model)
            .AssessAsync(intake.Audiences, End, TestContext.Current.CancellationToken);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        return JsonSerializer.Serialize(assessment);
    }

    private static RosterIntake Intake(TemporaryFolder folder, int bufferSize) =>
        new(new RosterFile(RunPseudonyms.Create()), ShippedModel.Open(), new NamelessFile(folder.Path, bufferSize));

    private static string[] Lines() =>
    [
        """{"type":"influencer","handle":"@maya","hiredAt":"2026-03-20T00:00:00Z","hiredBy":"Acme"}""",
        Post("@maya", "p1", sponsored: false, "lovely colours"),
        Post("@maya", "p2", sponsored: true, "what a sellout, just another paid ad"),
        """{"type":"influencer","handle":"@noor"}""",
        Post("@noor", "p1", sponsored: false, "so calm and useful"),
        Post("@noor", "p2", sponsored: true, "will try this at home"),
    ];

    private static string Post(string handle, string id, bool sponsored, string text)
    {
        var comments = Enumerable.Range(0, 90).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"c{{number}}","author":"u{{number}}","text":"{{text}} {{number}}","publishedAt":"2026-03-{{1 + (number % 28):00}}T10:00:00Z"}"""));
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"post","influencer":"{{handle}}","id":"{{id}}","publishedAt":"2026-03-01T00:00:00Z","sponsored":{{(sponsored ? "true" : "false")}},"comments":[{{string.Join(',', comments)}}]}""");
    }

    /// <summary>Stops the reading when its end is reached, before the last batch is taken in.</summary>
    private sealed class StoppingStream(byte[] bytes, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_000)], cancellationToken);
            if (Position > Length / 2)
            {
                await stop.CancelAsync();
            }

            return read;
        }
    }
}
