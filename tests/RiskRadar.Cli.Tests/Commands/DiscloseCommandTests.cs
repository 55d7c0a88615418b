using System.Text.Json.Nodes;
using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class DiscloseCommandTests
{
    [Fact]
    public async Task Disclose_Lines_AreJudgedInOrderWithTheContractsNames()
    {
        var run = await RunAsync("posts.jsonl",
            """
            {"id":"p1","text":"#ad Wet socks.","platform":"instagram","format":"video","jurisdiction":"US","platformLabel":false,"connection":"paid"}
            {"id":7,"text":"Wet socks #collab","platform":"tiktok","jurisdiction":"UK","connection":"gifted"}
            """);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """{"id":"p1","sponsored":true,"verdict":"adequate","reasons":["video-needs-spoken"],"rule":"16 CFR 255.0(f) and 255.5: a disclosure must be hard to miss and easy to understand","suggestion":null}""",
            run.Lines[0]);
        Assert.Equal(
            """{"id":7,"sponsored":true,"verdict":"inadequate","reasons":["ambiguous-wording","uk-not-ad-family"],"rule":"CAP Code 2.1 and 2.4: an ad must be obviously identifiable, by the word \"ad\" or its family","suggestion":"Ad – gifted: Wet socks #collab"}""",
            run.Lines[1]);
    }

    [Fact]
    public async Task Disclose_BadLines_GiveErrorsInTheirPlaceAndExitOne()
    {
        var run = await RunAsync("posts.jsonl",
            """
            {"id":"p1","text":"Wet socks"
            {"id":"p2","text":"Wet socks","platform":"myspace"}
            {"id":"p3"}

            {"id":"p4","text":""}
            """);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"error":"is broken JSON","line":1}""", run.Lines[0]);
        Assert.Equal("""{"error":"has the unknown platform 'myspace'; known are blog, instagram, tiktok, youtube, x, facebook, podcast","line":2}""", run.Lines[1]);
        Assert.Equal("""{"error":"has no 'text'","line":3}""", run.Lines[2]);
        Assert.Equal("""{"error":"is broken JSON","line":4}""", run.Lines[3]);
        Assert.Equal("not-required", JsonNode.Parse(run.Lines[4])!["verdict"]!.GetValue<string>());
    }

    [Fact]
    public async Task Disclose_Table_ReadsItsColumns()
    {
        var run = await RunAsync("posts.csv", "id,text,connection,platformLabel\np1,\"Wet socks,\nand tea\",paid,true\n");

        Assert.Equal(["label-only"], JsonNode.Parse(Assert.Single(run.Lines))!["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
    }

    [Fact]
    public async Task Disclose_PolicyOfTheUnitedKingdom_HoldsWhereALineDoesNotSay()
    {
        using var folder = new TemporaryFolder();
        var policy = Path.Combine(folder.Path, "uk.json");
        await File.WriteAllTextAsync(policy, """{"version":"uk","jurisdiction":"UK"}""", TestContext.Current.CancellationToken);

        var run = await RunAsync("posts.txt", "Gifted by Fernhill, wet socks.\n", "--policy", policy);

        Assert.Equal("inadequate", JsonNode.Parse(Assert.Single(run.Lines))!["verdict"]!.GetValue<string>());
    }

    private static async Task<(int ExitCode, string[] Lines)> RunAsync(string name, string content, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var run = await CommandRun.OfAsync(["disclose", file, .. more]);

        return (run.ExitCode, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
