using System.Text.Json.Nodes;
using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Input;

/// <summary>One <c>riskradar vet</c> over servers and pages that are all bad in a way of their own, and one good page among them.</summary>
public sealed class VettedHostileWeb : IAsyncLifetime
{
    private readonly List<RawServer> _servers = [];
    private readonly Dictionary<string, Uri> _addresses = [];

    /// <summary>The assessments, by the name of the page.</summary>
    public IReadOnlyDictionary<string, JsonNode> Assessments { get; private set; } = new Dictionary<string, JsonNode>();

    internal ProcessEnd End { get; private set; } = new(-1, "", "");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Serve("good", request => request.AnswerAsync("200 OK", GoodPage.Of("Good"), "Content-Type: text/html; charset=utf-8"));
        Serve("hangs", request => request.HangAsync());
        Serve("resets", request =>
        {
            request.Reset();

            return Task.CompletedTask;
        });
        Serve("circles", request => request.AnswerAsync("302 Found", "", "Location: /circles"));
        Serve("missing", request => request.AnswerAsync("404 Not Found", ""));
        Serve("hurried", request => request.AnswerAsync("429 Too Many Requests", "", "Retry-After: 3600"));
        Serve("resting", request => request.AnswerAsync("503 Service Unavailable", "", "Retry-After: 3600"));
        Serve("empty", request => request.AnswerAsync("200 OK", "", "Content-Type: text/html"));
        Serve("huge", request => request.AnswerAsync("200 OK", new byte[40_000_000], "Content-Type: text/html"));
        Serve("picture", request => request.AnswerAsync("200 OK", [0x89, 0x50, 0x4E, 0x47], "Content-Type: image/png"));
        Serve("deep", request => request.AnswerAsync("200 OK", string.Concat(Enumerable.Repeat("<div>", 100_000)), "Content-Type: text/html"));

        End = await RiskRadarProcess.RunAsync(
            TestContext.Current.CancellationToken,
            [
                "vet", .. _addresses.Values.Select(address => address.AbsoluteUri), "--format", "json",
                "--set", "Collect:AllowedHosts:0=127.0.0.1", "--set", "Collect:PageTimeout=00:00:05", "--set", "Collect:Delay=00:00:00.010",
                "--set", "Collect:Retries=0", "--set", "Collect:Contact=test@riskradar.example",
            ]);
        Assert.StartsWith("{", End.Output, StringComparison.Ordinal);
        Assessments = JsonNode.Parse(End.Output)!["influencers"]!.AsArray().ToDictionary(member => member!["influencer"]!.GetValue<string>(), member => member!);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    // A server for each, so that none is set aside for what another did.
    private void Serve(string name, Func<RawRequest, Task> answer)
    {
        var server = new RawServer().On($"/{name}", answer);
        _servers.Add(server);
        _addresses.Add(name, server.At($"/{name}"));
    }
}
